import subprocess
def ok(s): return subprocess.run(["systemctl", "show", "-p", "ActiveState", "--value", s], capture_output=True, text=True).stdout.strip() == "active"
def ensure_active(s):
    if ok(s): return "active"
    subprocess.run(["systemctl", "restart", s], capture_output=True)
    return "restarted" if ok(s) else "failed"
