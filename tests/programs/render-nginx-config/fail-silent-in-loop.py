# mistake: A missing name is rendered as nothing
import yaml
from jinja2 import Environment

t = Environment().from_string("{% for s in sites %}server {\n    listen {{ s.port or 80 }};\n    server_name {{ s.server_name }};\n}\n{% endfor %}")
with open("sites.yaml") as f:
    text = t.render(yaml.safe_load(f))
with open("nginx.conf", "w") as f:
    f.write(text)
