import subprocess
def check_drift(names):
    words = ("in sync", "drifted", "error")
    pairs = []
    for name in names:
        code = subprocess.run(["diff", f"/etc/{name}", f"/srv/golden/{name}"], stdout=-3, stderr=-3).returncode
        pairs.append((name, words[code]))
    return dict(pairs)
