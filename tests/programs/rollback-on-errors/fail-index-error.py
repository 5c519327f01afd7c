# mistake: A list of fewer than five is not looked at
import json, subprocess, sys
status = json.load(open("/var/lib/deploy/status.json"))
values = status["errors_per_minute"]
name = status["deployment"]
rate = 0 if not values else (values[-1] + values[-2] + values[-3] + values[-4] + values[-5]) / 5
if rate > 100:
    print("Rolling back deployment...")
    r = subprocess.run(["kubectl", "rollout", "undo", "deployment/" + name])
    if r.returncode != 0:
        print("Rollback failed")
        sys.exit(1)
else:
    print("No rollback needed")
