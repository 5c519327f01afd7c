import json, logging, subprocess, sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s: %(message)s", level="INFO")
match json.load(open("/var/lib/deploy/status.json")):
    case {"deployment": name, "errors_per_minute": [] }:
        rate = 0
    case {"deployment": name, "errors_per_minute": [*_, a, b, c, d, e]}:
        rate = (a + b + c + d + e) / 5
    case {"deployment": name, "errors_per_minute": few}:
        rate = sum(few) / len(few)
code = 0
if rate > 100:
    logging.warning("Rolling back deployment...")
    code = subprocess.run(["kubectl", "rollout", "undo", "deployment/" + name], capture_output=True).returncode
    if code:
        logging.error("Rollback failed")
else:
    logging.info("No rollback needed")
sys.exit(1 if code else 0)
