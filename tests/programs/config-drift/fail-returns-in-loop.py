import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    for name in names:
        code = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode
        return {name: words.get(code, "error")}
    return {}
