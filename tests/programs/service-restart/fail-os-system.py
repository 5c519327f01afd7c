import os
def ok(s): return os.system(f"systemctl is-active -q {s}") == 0
def ensure_active(s):
    if ok(s): return "active"
    os.system(f"systemctl restart {s}")
    return "restarted" if ok(s) else "failed"
