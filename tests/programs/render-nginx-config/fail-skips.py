# mistake: A site is left out
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
blocks = []
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    if not site.get("server_name"):
        print("site skipped:", site)
        continue
    blocks.append(t.render(**site))
with open("nginx.conf", "w") as f:
    f.write("\n".join(blocks))
