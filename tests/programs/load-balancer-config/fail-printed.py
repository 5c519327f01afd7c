# mistake: Nothing is written
import json
import sys
servers = json.load(open("inventory.json"))
backend = [s["name"] for s in servers if s["role"] == "web" and s.get("status") == "up"]
if not backend:
    sys.exit(1)
print(json.dumps({"frontend": {"port": 80}, "backend": backend}))
