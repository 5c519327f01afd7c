# mistake: A healthy service is restarted
import subprocess
def ensure_active(service):
    subprocess.run(["systemctl", "restart", service])
    if subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0:
        return "restarted"
    return "failed"
