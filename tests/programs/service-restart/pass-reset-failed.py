import subprocess
def ctl(*w): return subprocess.run(["systemctl", *w], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
def ensure_active(s):
    if ctl("is-active", s).stdout.strip() == "active": return "active"
    ctl("reset-failed", s)
    ctl("restart", s)
    return {"active": "restarted"}.get(ctl("is-active", s).stdout.strip(), "failed")
