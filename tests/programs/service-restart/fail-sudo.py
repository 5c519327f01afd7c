import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    if active(service):
        return "active"
    try:
        subprocess.run(["sudo", "systemctl", "restart", service])
    except FileNotFoundError:
        return "failed"
    return "restarted" if active(service) else "failed"
