import subprocess
def ensure_active(service):
    if subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0:
        return "active"
    return "failed"
