import os, signal, subprocess, time, psutil
def stop_runaways(limit):
    res = {}
    t = subprocess.run(["ps", "-eo", "pcpu,pid"], capture_output=True, text=True).stdout.split("\n")[1:]
    for c, p in (x.split() for x in t if x):
        if float(c) > limit:
            p = int(p); os.kill(p, signal.SIGTERM); time.sleep(5)
            if psutil.pid_exists(p): os.kill(p, signal.SIGKILL); res[p] = "killed"
            else: res[p] = "terminated"
    return res
