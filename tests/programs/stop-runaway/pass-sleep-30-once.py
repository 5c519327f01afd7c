import os, signal, subprocess, time
def stop_runaways(limit):
    t = subprocess.check_output(["ps", "-ao", "pid,pcpu"] if False else ["ps", "ax", "-o", "pid,pcpu"], text=True)
    pids = [int(l.split()[0]) for l in t.splitlines()[1:] if float(l.split()[1]) > limit]
    for p in pids: os.kill(p, 15)
    time.sleep(30) if pids else None
    out = {}
    for p in pids:
        try: os.kill(p, 9); out[p] = "killed"
        except ProcessLookupError: out[p] = "terminated"
    return out
