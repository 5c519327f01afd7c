import yaml
from jinja2 import Template

class Site:
    def __init__(self, data):
        self.name = data["server_name"]
        self.port = data.get("port", 80)

template = Template("{% for site in sites %}server {\n    listen {{ site.port }};\n    server_name {{ site.name }};\n    access_log off;\n}\n{% endfor %}")
sites = [Site(entry) for entry in yaml.safe_load(open("sites.yaml"))["sites"]]
rendered = template.render(sites=sites)
with open("nginx.conf", "w") as file:
    file.write(rendered)
