import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    return {name: words[subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode] for name in names}
