import subprocess
def ensure_active(s):
    r = subprocess.run(["systemctl", "is-active", s], capture_output=True, text=True)
    if r.returncode != 3: return "active"
    subprocess.run(["systemctl", "restart", s], capture_output=True)
    return "restarted" if subprocess.run(["systemctl", "is-active", "-q", s]).returncode == 0 else "failed"
