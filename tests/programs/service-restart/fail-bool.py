import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    if active(service):
        return True
    subprocess.run(["systemctl", "restart", service])
    return active(service)
