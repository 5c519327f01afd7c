import subprocess
from pathlib import Path
def check_drift(names):
    result = dict.fromkeys(names, "in sync")
    for name in names:
        try:
            subprocess.run(["diff", "-q", Path("/srv/golden") / name, Path("/etc") / name], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.CalledProcessError as error:
            result[name] = "drifted" if error.returncode == 1 else "error"
    return result
