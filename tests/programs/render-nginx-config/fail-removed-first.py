import os
import yaml
from jinja2 import StrictUndefined, Template

if os.path.exists("nginx.conf"):
    os.remove("nginx.conf")
t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    text = t.render(**site)
    with open("nginx.conf", "a") as f:
        f.write(text + "\n")
