import subprocess
def ok(s): return subprocess.run(["systemctl", "is-active", "-q", s]).returncode == 0
def ensure_active(s):
    if ok(s): return "Active"
    subprocess.run(["systemctl", "restart", s], capture_output=True)
    return "Restarted" if ok(s) else "Failed"
