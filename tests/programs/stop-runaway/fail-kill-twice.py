import os, signal, subprocess, time
def stop_runaways(limit):
    res = {}
    for l in subprocess.check_output(["ps", "-eo", "pid=,pcpu="], text=True).splitlines():
        p, c = l.split(); p = int(p)
        if float(c) > limit:
            os.kill(p, 15); time.sleep(6)
            try:
                os.kill(p, 9); os.kill(p, 9); res[p] = "killed"
            except ProcessLookupError: res[p] = res.get(p, "terminated")
    return res
