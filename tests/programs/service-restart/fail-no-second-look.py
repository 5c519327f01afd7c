# mistake: Nobody looks a second time
import subprocess
def ensure_active(service):
    if subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0:
        return "active"
    restart = subprocess.run(["systemctl", "restart", service], capture_output=True)
    return "restarted" if restart.returncode == 0 else "failed"
