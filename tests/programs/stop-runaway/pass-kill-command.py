import subprocess
import time
def table():
    out = subprocess.check_output(["ps", "-e", "-o", "pid=,%cpu="], text=True)
    return {int(p): float(c) for p, c in (line.split() for line in out.splitlines())}
def stop_runaways(limit):
    pids = [pid for pid, cpu in table().items() if cpu > limit]
    for pid in pids:
        subprocess.run(["kill", str(pid)], check=True)
    if pids:
        time.sleep(6)
    left = table()
    for pid in pids:
        if pid in left:
            subprocess.run(["kill", "-9", str(pid)])
    return {pid: "killed" if pid in left else "terminated" for pid in pids}
