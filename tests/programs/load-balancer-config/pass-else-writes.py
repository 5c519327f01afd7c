import json, sys
backend = []
for s in json.load(open("inventory.json")):
    if s["role"] != "web":
        continue
    if "status" not in s or s["status"] != "up":
        continue
    backend += [s["name"]]
if len(backend) > 0:
    json.dump({"frontend": {"port": 80}, "backend": backend}, open("lb_config.json", "w"), indent=2, sort_keys=True)
else:
    sys.stderr.write("no backend\n")
    sys.exit(2)
