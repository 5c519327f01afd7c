import subprocess
def check_drift(names):
    states = {}
    for name in names:
        code = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode
        if code < 2:
            states[name] = ["in sync", "drifted"][code]
    return states
