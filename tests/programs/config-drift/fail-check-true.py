# mistake: A difference ends in an exception
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        result = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True, check=True)
        states[name] = {0: "in sync", 1: "drifted"}.get(result.returncode, "error")
    return states
