# mistake: An empty backend is written
import json
import sys
servers = json.load(open("inventory.json"))
backend = [s["name"] for s in servers if s["role"] == "web" and s.get("status") == "up"]
with open("lb_config.json", "w") as file:
    json.dump({"frontend": {"port": 80}, "backend": backend}, file)
if not backend:
    sys.exit(1)
