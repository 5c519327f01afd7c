import subprocess
def active(service):
    return subprocess.run(f"systemctl is-active --quiet {service}", shell=True).returncode == 0
def ensure_active(service):
    if active(service):
        return "active"
    subprocess.run(f"systemctl restart {service}", shell=True)
    return "restarted" if active(service) else "failed"
