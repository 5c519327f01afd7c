import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n{% for s in sites %}    listen {{ s.port | default(80) }};\n    server_name {{ s.server_name }};\n{% endfor %}}\n", undefined=StrictUndefined)
text = t.render(yaml.safe_load(open("sites.yaml")))
with open("nginx.conf", "w") as f:
    f.write(text)
