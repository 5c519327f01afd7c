# mistake: A difference ends in an exception
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        out = subprocess.check_output(["diff", f"/srv/golden/{name}", f"/etc/{name}"])
        states[name] = "drifted" if out else "in sync"
    return states
