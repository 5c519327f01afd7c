import json, subprocess, sys, threading, time
with open("/etc/app/database.json", "r+") as f:
    c = json.load(f)
    state = {}
    def check(host):
        state[host] = subprocess.run(["pg_isready", "-h", host], capture_output=True, text=True).stdout.rstrip().endswith("accepting connections")
    def up(host):
        t = threading.Thread(target=check, args=(host,)); t.start(); t.join()
        return state[host]
    attempts = 1
    while not up(c["primary"]) and attempts < 3:
        attempts += 1
        time.sleep(5)
    if state[c["primary"]]:
        print(f"Primary {c['primary']} is healthy"); sys.exit()
    if not up(c["replica"]):
        print("Failover aborted"); sys.exit(1)
    print(f"Failing over from {c['primary']} to {c['replica']}...")
    p = subprocess.Popen(["ssh", c["replica"], "pg_ctl", "promote"])
    p.communicate()
    if p.returncode != 0:
        print("Failover failed"); sys.exit(1)
    c["primary"], c["replica"] = c["replica"], c["primary"]
    f.seek(0); f.truncate(); json.dump(c, f)
