import sys
import yaml
from jinja2 import Template

with open("sites.yaml") as f:
    sites = yaml.safe_load(f)["sites"]
for number, site in enumerate(sites, 1):
    if "server_name" not in site:
        print(f"site {number} has no server_name", file=sys.stderr)
        sys.exit(2)
    site.setdefault("port", 80)
template = Template("""{% for site in sites -%}
server {
  listen {{ site['port'] }};
  server_name {{ site['server_name'] }};
}
{% endfor %}""")
with open("nginx.conf", "w") as f:
    f.write(template.render(sites=sites))
