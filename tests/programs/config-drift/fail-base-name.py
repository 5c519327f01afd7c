import os
import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    return {os.path.basename(name): words.get(subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode, "error") for name in names}
