import subprocess
def ok(s): return subprocess.run(["systemctl", "is-active", "-q", s]).returncode == 0
def ensure_active(s):
    if ok(s): return "active"
    subprocess.run(["service", s, "restart"])
    return "restarted" if ok(s) else "failed"
