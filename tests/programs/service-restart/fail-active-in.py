# mistake: Inactive is taken for active
import subprocess
def active(service):
    return "active" in subprocess.run(["systemctl", "is-active", service], capture_output=True, text=True).stdout
def ensure_active(service):
    if active(service):
        return "active"
    subprocess.run(["systemctl", "restart", service])
    return "restarted" if active(service) else "failed"
