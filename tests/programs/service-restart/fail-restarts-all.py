import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    if active(service):
        return "active"
    subprocess.run(["systemctl", "restart", "nginx", "ssh", service], capture_output=True)
    return "restarted" if active(service) else "failed"
