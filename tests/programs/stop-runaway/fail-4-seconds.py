import os, signal, subprocess, time
def stop_runaways(limit):
    res = {}
    for l in subprocess.check_output(["ps", "-eo", "pid=,pcpu="], text=True).splitlines():
        p, c = l.split()
        if float(c) > limit:
            os.kill(int(p), 15); time.sleep(4.5)
            try: os.kill(int(p), 9); res[int(p)] = "killed"
            except ProcessLookupError: res[int(p)] = "terminated"
    return res
