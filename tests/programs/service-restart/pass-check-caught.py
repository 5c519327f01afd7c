import subprocess
def ensure_active(service):
    try:
        subprocess.run(["systemctl", "is-active", service], check=True, stdout=subprocess.DEVNULL)
        return "active"
    except subprocess.CalledProcessError:
        pass
    try:
        subprocess.run(["systemctl", "restart", service], check=True, stderr=subprocess.DEVNULL)
        subprocess.run(["systemctl", "is-active", service], check=True, stdout=subprocess.DEVNULL)
    except subprocess.CalledProcessError:
        return "failed"
    return "restarted"
