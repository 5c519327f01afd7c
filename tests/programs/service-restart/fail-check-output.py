# mistake: A stopped service ends in an exception
import subprocess
def active(service):
    return subprocess.check_output(["systemctl", "is-active", service], text=True).strip() == "active"
def ensure_active(service):
    if active(service):
        return "active"
    subprocess.run(["systemctl", "restart", service])
    return "restarted" if active(service) else "failed"
