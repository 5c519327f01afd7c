# mistake: It restarts more than once
import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    if active(service):
        return "active"
    for _ in range(3):
        subprocess.run(["systemctl", "restart", service], capture_output=True)
        if active(service):
            return "restarted"
    return "failed"
