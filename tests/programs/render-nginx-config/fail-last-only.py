# mistake: The file is written anew for each site
import yaml
from jinja2 import StrictUndefined, Template

t = Template("server {\n    listen {{ port | default(80) }};\n    server_name {{ server_name }};\n}\n", undefined=StrictUndefined)
for text in [t.render(**site) for site in yaml.safe_load(open("sites.yaml"))["sites"]]:
    with open("nginx.conf", "w") as f:
        f.write(text)
