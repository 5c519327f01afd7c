import subprocess
def state(service):
    return subprocess.run(["systemctl", "is-active", service], capture_output=True, text=True).stdout.strip()
def ensure_active(service):
    if state(service) == "active":
        return "active"
    subprocess.run(["systemctl", "restart", service], capture_output=True)
    if state(service) == "active":
        return "restarted"
    return "failed"
