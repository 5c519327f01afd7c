import json, os, time
path = "/etc/app/database.json"
fd = os.open(path, os.O_RDONLY)
conf = json.loads(os.read(fd, 100000)); os.close(fd)
down = 0
start = time.monotonic()
while down < 3:
    if os.system("pg_isready -q -h " + conf["primary"]) == 0:
        print("Primary", conf["primary"], "is healthy")
        raise SystemExit
    down += 1
    if down < 3:
        time.sleep(max(0, start + 5 * down - time.monotonic()))
if os.system("pg_isready -h " + conf["replica"]) != 0:
    print("Failover aborted, replica is down too")
    raise SystemExit(1)
print("Failing over from {primary} to {replica}...".format(**conf), flush=True)
if os.system("ssh %s 'pg_ctl promote'" % conf["replica"]) != 0:
    print("Failover failed")
    raise SystemExit(1)
conf.update(primary=conf["replica"], replica=conf["primary"])
fd = os.open(path, os.O_WRONLY | os.O_TRUNC)
os.write(fd, json.dumps(conf, indent=4).encode()); os.close(fd)
