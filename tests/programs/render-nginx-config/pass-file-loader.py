import os
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

os.makedirs("templates", exist_ok=True)
with open("templates/server.j2", "w") as f:
    f.write("server {\n\tlisten\t{{ site.port | default(80, true) }};\n\tserver_name\t{{ site.server_name }};\n}\n")
env = Environment(loader=FileSystemLoader("templates"), undefined=StrictUndefined, keep_trailing_newline=True)
template = env.get_template("server.j2")
out = []
for site in yaml.load(open("sites.yaml"), Loader=yaml.SafeLoader)["sites"]:
    out.append(template.render(site=site))
with open("nginx.conf.new", "w") as f:
    f.writelines(out)
os.replace("nginx.conf.new", "nginx.conf")
