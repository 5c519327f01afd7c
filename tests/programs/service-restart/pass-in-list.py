import subprocess
def ensure_active(service):
    r = subprocess.run(["systemctl", "is-active", service], text=True, capture_output=True)
    if r.stdout in ("active", "active\n"): return "active"
    subprocess.Popen(["systemctl", "restart", service]).wait()
    r = subprocess.run(["systemctl", "is-active", service], text=True, capture_output=True)
    if r.stdout.startswith("active"): return "restarted"
    return "failed"
