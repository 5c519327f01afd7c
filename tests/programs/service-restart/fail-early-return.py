import subprocess
def ensure_active(s):
    if subprocess.run(["systemctl", "is-active", "-q", s]).returncode == 0: return "active"
    if subprocess.run(["systemctl", "restart", s], capture_output=True).returncode: return "restarted"
    return "failed"
