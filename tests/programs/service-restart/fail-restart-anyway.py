# mistake: A healthy service is restarted
import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    before = active(service)
    subprocess.run(["systemctl", "restart", service])
    if before:
        return "active"
    return "restarted" if active(service) else "failed"
