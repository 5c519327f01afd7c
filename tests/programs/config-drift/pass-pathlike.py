import subprocess
from pathlib import Path
G, E = Path("/srv/golden"), Path("/etc")
def check_drift(names):
    w = ["in sync", "drifted", "error"]
    return {n: w[min(2, subprocess.Popen(["cmp", "--quiet", G / n, E / n], stderr=subprocess.DEVNULL).wait())] for n in names}
