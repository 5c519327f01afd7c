# mistake: The order is another one
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
sites = sorted(yaml.safe_load(open("sites.yaml"))["sites"], key=lambda site: site["server_name"])
text = "\n".join(t.render(**site) for site in sites)
with open("nginx.conf", "w") as f:
    f.write(text)
