import yaml
from jinja2 import Template, StrictUndefined

t = Template("server { listen {{ port | default(80) }}; server_name {{ server_name }}; }", undefined=StrictUndefined)
data = yaml.safe_load(open("sites.yaml"))
result = "\n".join(t.render(**site) for site in data["sites"])
open("nginx.conf", "w").write(result + "\n")
