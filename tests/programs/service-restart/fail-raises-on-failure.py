import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    if active(service):
        return "active"
    subprocess.run(["systemctl", "restart", service])
    if not active(service):
        raise RuntimeError(f"{service} does not start")
    return "restarted"
