import subprocess
def ensure_active(s):
    r = subprocess.run(["systemctl", "is-active", s], capture_output=True, text=True)
    print(s, r.stdout, r.returncode, subprocess.run(["systemctl", "is-failed", s], capture_output=True, text=True).stdout)
    if not r.returncode: return "active"
    try:
        subprocess.check_call(["systemctl", "restart", s])
    except subprocess.CalledProcessError as e:
        print(e)
    try:
        subprocess.check_call(["systemctl", "is-active", s])
    except subprocess.CalledProcessError:
        return "failed"
    return "restarted"
