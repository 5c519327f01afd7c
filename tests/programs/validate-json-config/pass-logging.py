import json
import logging
import sys

log = logging.getLogger("config")
logging.basicConfig(format="%(levelname)s: %(message)s")
failed = False
try:
    with open("config.json", encoding="utf-8") as handle:
        tree = json.load(handle)
except json.JSONDecodeError as problem:
    log.error("Invalid JSON (line %d)", problem.lineno)
    sys.exit(1)
flat = {}


def flatten(node, prefix=""):
    if isinstance(node, dict):
        for key, value in node.items():
            if "." in key:
                continue
            flat[prefix + key] = value
            flatten(value, prefix + key + ".")


flatten(tree)
for field in ["servers", "port", "debug", "database.host"]:
    if flat.get(field) is None:
        log.error("Missing %s", field)
        failed = True
if failed:
    sys.exit(3)
print("config.json is valid")
