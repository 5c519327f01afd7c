import subprocess
def check_drift(names):
    r = {}
    for n in names:
        a, b = [subprocess.run(["sha256sum", f], capture_output=True, text=True).stdout[:64] for f in (f"/srv/golden/{n}", f"/etc/{n}")]
        r[n] = "error" if not a or not b else "in sync" if a == b else "drifted"
    return r
