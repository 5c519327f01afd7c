import io
import yaml
from jinja2 import StrictUndefined, Template

template = Template("""
{%- macro server(name, port=80) %}
server {
    # {{ name }}
    listen {{ port }};
    server_name {{ name }};
}
{% endmacro -%}
{% for site in sites %}{{ server(site.server_name, site.port | default(80)) }}{% endfor %}
""", undefined=StrictUndefined)
buffer = io.BytesIO()
with open("sites.yaml") as file:
    template.stream(yaml.safe_load(file)).dump(buffer, encoding="utf-8")
with open("nginx.conf", "wb") as file:
    file.write(buffer.getvalue())
