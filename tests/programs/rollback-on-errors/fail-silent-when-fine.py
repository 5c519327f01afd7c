import json, subprocess, sys
status = json.load(open("/var/lib/deploy/status.json"))
values = status["errors_per_minute"]
name = status["deployment"]
last = values[-5:]
rate = sum(last) / len(last) if last else 0
if rate > 100:
    print("Rolling back deployment...")
    if subprocess.call(["kubectl", "rollout", "undo", "deployment/" + name]):
        print("Rollback failed")
        sys.exit(1)
