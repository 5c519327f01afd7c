import sys
import yaml
from jinja2 import Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n")
bad = 0
blocks = []
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    if "server_name" in site:
        blocks.append(t.render(**site))
    else:
        bad = 1
with open("nginx.conf", "w") as f:
    f.write("\n".join(blocks))
sys.exit(bad)
