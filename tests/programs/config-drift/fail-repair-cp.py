# mistake: The live file is changed
import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    states = {}
    for name in names:
        code = subprocess.run(["cmp", "-s", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode
        states[name] = words.get(code, "error")
        if code == 1:
            subprocess.run(["cp", f"/srv/golden/{name}", f"/etc/{name}"])
    return states
