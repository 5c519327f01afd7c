# mistake: White space is left out
import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    return {name: words.get(subprocess.run(["diff", "-b", "-q", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode, "error") for name in names}
