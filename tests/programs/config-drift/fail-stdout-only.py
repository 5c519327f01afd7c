# mistake: A missing file is called in sync
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        result = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True, text=True)
        states[name] = "drifted" if result.stdout else "in sync"
    return states
