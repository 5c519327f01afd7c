import subprocess
def check_drift(names):
    out = {}
    for n in names:
        p = subprocess.run(["diff", "--unified=1", "--label", "golden", "--label", "live", f"/srv/golden/{n}", f"/etc/{n}"], capture_output=True, text=True)
        print(p.stdout, p.stderr)
        out[n] = {0: "in sync", 1: "drifted"}.get(p.returncode, "error")
    return out
