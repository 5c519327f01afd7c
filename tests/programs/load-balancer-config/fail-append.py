import json
import sys
servers = json.load(open("inventory.json"))
backend = [s["name"] for s in servers if s["role"] == "web" and s.get("status") == "up"]
if not backend:
    sys.exit(1)
with open("lb_config.json", "a") as file:
    json.dump({"frontend": {"port": 80}, "backend": backend}, file)
