import subprocess
def ask(service):
    try:
        return subprocess.check_output(["systemctl", "is-active", service]).strip() == b"active"
    except subprocess.CalledProcessError:
        return False
def ensure_active(service):
    if ask(service):
        return "active"
    if subprocess.run(["systemctl", "restart", service], capture_output=True).returncode != 0:
        print("restart failed, looking again")
    return "restarted" if ask(service) else "failed"
