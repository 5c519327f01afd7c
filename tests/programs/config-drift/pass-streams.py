import subprocess
def check_drift(names):
    out = {}
    for n in names:
        r = subprocess.run(["diff", "-u", "/srv/golden/%s" % n, "/etc/%s" % n], capture_output=True, text=True)
        if r.stderr:
            out[n] = "error"
        elif r.stdout:
            out[n] = "drifted"
        else:
            out[n] = "in sync"
    return out
