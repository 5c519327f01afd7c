# mistake: A stopped service ends in an exception
import subprocess
def ensure_active(service):
    state = subprocess.run(["systemctl", "is-active", service], check=True, capture_output=True, text=True).stdout.strip()
    if state == "active":
        return "active"
    subprocess.run(["systemctl", "restart", service], check=True)
    return "restarted"
