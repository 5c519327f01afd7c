import subprocess
def check_drift(names):
    r = {}
    for n in names:
        o = subprocess.run(["diff", f"/srv/golden/{n}", f"/etc/{n}"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
        r[n] = "drifted" if o else "in sync"
    return r
