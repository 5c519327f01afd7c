# mistake: The live file is changed
import shutil
import subprocess
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    states = {}
    for name in names:
        code = subprocess.run(["diff", f"/srv/golden/{name}", f"/etc/{name}"], capture_output=True).returncode
        states[name] = words.get(code, "error")
        if code == 1:
            shutil.copyfile(f"/srv/golden/{name}", f"/etc/{name}")
    return states
