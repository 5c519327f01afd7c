# mistake: Every code above 0 is called drift
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        try:
            subprocess.check_call(["cmp", "-s", f"/srv/golden/{name}", f"/etc/{name}"])
            states[name] = "in sync"
        except subprocess.CalledProcessError:
            states[name] = "drifted"
    return states
