import subprocess
def ok(s): return subprocess.run(["systemctl", "is-active", "-q", s]).returncode == 0
def ensure_active(s):
    if ok(s): return "active"
    subprocess.run(["systemctl", "stop", s]); subprocess.run(["systemctl", "start", s])
    return "restarted" if ok(s) else "failed"
