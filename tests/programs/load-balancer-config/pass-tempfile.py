import json, os, sys, tempfile
servers = json.load(open("inventory.json"))
names = [s["name"] for s in servers if s.get("role") == "web" and s.get("status") == "up"]
if not names:
    sys.exit("nothing to do")
with tempfile.NamedTemporaryFile("w", dir=".", delete=False) as file:
    json.dump({"frontend": {"port": 80}, "backend": names}, file)
os.rename(file.name, "lb_config.json")
