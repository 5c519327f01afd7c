# mistake: One bad file stops the rest
import subprocess
def check_drift(names):
    states = {}
    for name in names:
        code = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode
        if code == 0:
            states[name] = "in sync"
        elif code == 1:
            states[name] = "drifted"
        else:
            states[name] = "error"
            break
    return states
