import json, sys
from dataclasses import dataclass, asdict, field

@dataclass
class Config:
    frontend: dict = field(default_factory=lambda: {"port": 80})
    backend: list = field(default_factory=list)

config = Config()
for s in json.load(open("inventory.json")):
    if s["role"] == "web" and s.get("status") == "up":
        config.backend.append(s["name"])
if config.backend == []:
    sys.exit("empty")
open("lb_config.json", "w").write(json.dumps(asdict(config)))
