import os
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        if not os.path.exists(f"/etc/{name}"):
            states[name] = "drifted"
            continue
        code = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode
        states[name] = {0: "in sync", 1: "drifted"}.get(code, "error")
    return states
