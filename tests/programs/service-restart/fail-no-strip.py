# mistake: The line end is left on the word
import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", service], capture_output=True, text=True).stdout == "active"
def ensure_active(service):
    if active(service):
        return "active"
    subprocess.run(["systemctl", "restart", service])
    return "restarted" if active(service) else "failed"
