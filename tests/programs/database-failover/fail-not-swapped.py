# mistake: The names are not swapped
import json, subprocess, sys, time
P = "/etc/app/database.json"
c = json.load(open(P))
a, b = c["primary"], c["replica"]
def ready(h):
    return subprocess.call(["pg_isready", "-h", h]) == 0
for i in range(3):
    if ready(a):
        print(f"Primary {a} is healthy")
        sys.exit(0)
    if i < 2:
        time.sleep(5)
if not ready(b):
    print("Failover aborted")
    sys.exit(1)
print(f"Failing over from {a} to {b}...")
r = subprocess.run(["ssh", b, "pg_ctl", "promote"])
if r.returncode:
    print("Failover failed")
    sys.exit(1)
c["primary"] = b
json.dump(c, open(P, "w"))
