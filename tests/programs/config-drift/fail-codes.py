import subprocess
def check_drift(names):
    return {name: subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode for name in names}
