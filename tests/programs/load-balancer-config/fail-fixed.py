# mistake: The list is fixed
import json
import sys
servers = json.load(open("inventory.json"))
backend = ["web01", "web03"]
if not backend:
    sys.exit(1)
with open("lb_config.json", "w") as file:
    json.dump({"frontend": {"port": 80}, "backend": backend}, file)
