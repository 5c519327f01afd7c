import subprocess
def check_drift(names):
    r = {}
    for n in names:
        c = subprocess.run(["diff", "-q", "-s", f"/srv/golden/{n}", f"/etc/{n}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        r[n] = "in sync" if c == 0 else "drifted" if c == 1 else "error"
    return r
