import subprocess
def state(service):
    return subprocess.run(["systemctl", "is-active", service], capture_output=True, text=True).stdout.strip()
def ensure_active(service):
    if state(service) == "active":
        return "active"
    if state(service) == "failed":
        return "failed"
    subprocess.run(["systemctl", "restart", service])
    return "restarted" if state(service) == "active" else "failed"
