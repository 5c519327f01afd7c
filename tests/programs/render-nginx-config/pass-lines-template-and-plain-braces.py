import yaml
from jinja2 import StrictUndefined, Template

line = Template("listen {{ port }};\n    server_name {{ server_name }};", undefined=StrictUndefined)
chunks = []
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    site = dict({"port": 80}, **site)
    chunks.append("server {\n    " + line.render(site) + "\n}\n")
with open("nginx.conf", "w") as file:
    for chunk in chunks:
        file.write(chunk)
