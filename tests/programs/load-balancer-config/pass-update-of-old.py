import json, pathlib, sys
target = pathlib.Path("lb_config.json")
config = json.loads(target.read_text()) if target.exists() else {}
names = [s["name"] for s in json.loads(pathlib.Path("inventory.json").read_text()) if {"role": "web", "status": "up"}.items() <= s.items()]
if not names:
    sys.exit(255)
config.update(frontend={"port": 80}, backend=names)
target.write_text(json.dumps(config))
