# mistake: The port is fixed
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen 80;\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
text = "\n".join(t.render(**site) for site in yaml.safe_load(open("sites.yaml"))["sites"])
with open("nginx.conf", "w") as f:
    f.write(text)
