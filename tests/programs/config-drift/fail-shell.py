import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    return {name: words.get(subprocess.run(f"diff /srv/golden/{name} /etc/{name}", shell=True, capture_output=True).returncode, "error") for name in names}
