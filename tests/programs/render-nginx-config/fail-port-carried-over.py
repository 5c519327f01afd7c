import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
port = 80
blocks = []
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    port = site.get("port", port)
    blocks.append(t.render(port=port, server_name=site["server_name"]))
with open("nginx.conf", "w") as f:
    f.write("\n".join(blocks))
