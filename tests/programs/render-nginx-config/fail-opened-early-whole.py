# mistake: The file is opened too early
import yaml
from jinja2 import StrictUndefined, Template

t = Template("{% for s in sites %}server {\n    listen {{ s.port | default(80) }};\n    server_name {{ s.server_name }};\n}\n{% endfor %}", undefined=StrictUndefined)
with open("sites.yaml") as source, open("nginx.conf", "w") as target:
    target.write(t.render(yaml.safe_load(source)))
