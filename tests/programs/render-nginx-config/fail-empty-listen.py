# mistake: A missing port is rendered as nothing
import sys
import yaml
from jinja2 import Template

t = Template("server {\n    listen {{ port }};\n    server_name {{ server_name }};\n}\n")
sites = yaml.safe_load(open("sites.yaml"))["sites"]
if not all("server_name" in site for site in sites):
    sys.exit("no server_name")
with open("nginx.conf", "w") as f:
    f.write("\n".join(t.render(**site) for site in sites))
