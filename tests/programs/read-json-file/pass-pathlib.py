import json
from pathlib import Path

print(json.loads(Path("data.json").read_text())["status"])
