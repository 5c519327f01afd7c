# mistake: Signs are escaped
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name | e }};\n}\n", undefined=StrictUndefined)
text = "\n".join(t.render(**site) for site in yaml.safe_load(open("sites.yaml"))["sites"])
with open("nginx.conf", "w") as f:
    f.write(text)
