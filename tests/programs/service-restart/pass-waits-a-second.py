import subprocess
import time
def active(service):
    return subprocess.run(["systemctl", "-q", "is-active", service]).returncode == 0
def ensure_active(service):
    try:
        if active(service):
            return "active"
        subprocess.run(["systemctl", "restart", service], timeout=90)
        time.sleep(1)
        return "restarted" if active(service) else "failed"
    except (OSError, subprocess.SubprocessError) as error:
        print(error)
        return "failed"
