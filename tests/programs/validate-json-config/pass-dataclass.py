import json
import sys
from dataclasses import dataclass


@dataclass
class Result:
    missing: list
    broken: bool = False

    @property
    def code(self):
        return 1 if self.broken or self.missing else 0

    def __str__(self):
        if self.broken:
            return "Invalid JSON"
        if self.missing:
            return "\n".join("Missing field: " + name for name in self.missing)
        return "config.json is valid"


def check():
    try:
        config = json.load(open("config.json"))
    except json.JSONDecodeError:
        return Result([], broken=True)
    if not isinstance(config, dict):
        return Result(["servers", "port", "debug", "database.host"])
    missing = [k for k in ("servers", "port", "debug") if config.get(k) is None]
    inner = config.get("database")
    if not isinstance(inner, dict) or inner.get("host") is None:
        missing.append("database.host")
    return Result(missing)


outcome = check()
print(outcome)
sys.exit(outcome.code)
