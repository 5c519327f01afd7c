import sys
import yaml
from jinja2 import Template, StrictUndefined, UndefinedError

TEXT = "server {\n    listen {{ port }};\n    server_name {{ server_name }};\n}\n"
try:
    blocks = [Template(TEXT, undefined=StrictUndefined).render(port=s.get("port", 80), **{k: v for k, v in s.items() if k != "port"})
              for s in yaml.safe_load(open("sites.yaml"))["sites"]]
except UndefinedError:
    print("A site has no server_name")
    raise SystemExit(1)
else:
    with open("nginx.conf", "w") as f:
        f.write("\n\n".join(blocks))
