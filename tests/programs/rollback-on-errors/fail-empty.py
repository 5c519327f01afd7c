# mistake: An empty list ends the script
import json, subprocess, sys
status = json.load(open("/var/lib/deploy/status.json"))
values = status["errors_per_minute"]
name = status["deployment"]
import statistics
rate = statistics.mean(values[-5:])
if rate > 100:
    print("Rolling back deployment...")
    r = subprocess.run(["kubectl", "rollout", "undo", "deployment/" + name])
    if r.returncode != 0:
        print("Rollback failed")
        sys.exit(1)
else:
    print("No rollback needed")
