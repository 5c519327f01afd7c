import subprocess
def ensure_active(service):
    if subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode:
        return "active"
    subprocess.run(["systemctl", "restart", service])
    return "restarted"
