# mistake: The file is opened too early
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
with open("nginx.conf", "w") as f:
    for site in yaml.safe_load(open("sites.yaml"))["sites"]:
        f.write(t.render(**site) + "\n")
