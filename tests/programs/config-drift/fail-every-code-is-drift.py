# mistake: Every code above 0 is called drift
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        result = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True)
        states[name] = "in sync" if result.returncode == 0 else "drifted"
    return states
