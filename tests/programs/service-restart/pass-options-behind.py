import subprocess
def ok(s): return subprocess.run(["systemctl", "is-active", s, "--quiet"]).returncode == 0
def ensure_active(s):
    if ok(s): return "active"
    subprocess.run(["systemctl", "--no-pager", "restart", f"{s}.service"], capture_output=True)
    return "restarted" if ok(s) else "failed"
