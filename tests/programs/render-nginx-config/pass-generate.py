import yaml
from jinja2 import Environment, StrictUndefined

env = Environment(undefined=StrictUndefined, variable_start_string="<<", variable_end_string=">>")
t = env.from_string("server {\n  listen << port >>;\n  server_name << server_name >>;\n}\n\n")
parts = []
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    parts += t.generate({"port": 80, **site})
    parts.append("\n")
open("nginx.conf", "w").write("".join(parts))
