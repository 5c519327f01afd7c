import subprocess

def is_active(service):
    return subprocess.run(["systemctl", "is-active", "--quiet", service]).returncode == 0

def ensure_active(service: str) -> str:
    if is_active(service):
        return "active"
    subprocess.run(["systemctl", "restart", service])
    return "restarted" if is_active(service) else "failed"

print(ensure_active("nginx"))
