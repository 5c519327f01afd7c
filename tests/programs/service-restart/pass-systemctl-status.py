import subprocess
def ok(s): return subprocess.run(["systemctl", "status", s], capture_output=True).returncode == 0
def ensure_active(s):
    if ok(s): return "active"
    subprocess.run(["systemctl", "restart", s], capture_output=True)
    return "restarted" if ok(s) else "failed"
