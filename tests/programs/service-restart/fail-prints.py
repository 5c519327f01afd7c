import subprocess
def active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0
def ensure_active(service):
    if active(service):
        print("active")
    else:
        subprocess.run(["systemctl", "restart", service])
        print("restarted" if active(service) else "failed")
