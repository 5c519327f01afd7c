import subprocess
WORDS = ["in sync", "drifted"]
def check_drift(names):
    started = {n: subprocess.Popen(["/usr/bin/cmp", f"/srv/golden/{n}", f"/etc/{n}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for n in names}
    return {n: WORDS[c] if (c := p.wait()) < 2 else "error" for n, p in started.items()}
