import subprocess
def check_drift(names):
    if not names:
        return None
    words = {0: "in sync", 1: "drifted"}
    return {name: words.get(subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode, "error") for name in names}
