# mistake: Exactly 100 is rolled back
import json, subprocess, sys
status = json.load(open("/var/lib/deploy/status.json"))
values = status["errors_per_minute"]
name = status["deployment"]
last = values[-5:]
rate = sum(last) / len(last) + 0.001 if last else 0
if rate > 100:
    print("Rolling back deployment...")
    r = subprocess.run(["kubectl", "rollout", "undo", "deployment/" + name])
    if r.returncode != 0:
        print("Rollback failed")
        sys.exit(1)
else:
    print("No rollback needed")
