# mistake: The exit code says that all is well
import sys
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
try:
    text = "\n".join(t.render(**site) for site in yaml.safe_load(open("sites.yaml"))["sites"])
except Exception as error:
    print(error)
    sys.exit()
with open("nginx.conf", "w") as f:
    f.write(text)
