import yaml
from jinja2 import Template

header = Template("# {{ count }} sites\n")
sites = yaml.safe_load(open("sites.yaml"))["sites"]
text = header.render(count=len(sites))
for site in sites:
    text += "server {\n    listen %s;\n    server_name %s;\n}\n" % (site.get("port", 80), site["server_name"])
with open("nginx.conf", "w") as f:
    f.write(text)
