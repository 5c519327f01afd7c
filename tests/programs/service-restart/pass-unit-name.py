import subprocess as sp
def ensure_active(service):
    unit = service if service.endswith(".service") else service + ".service"
    ask = ["systemctl", "is-active", unit]
    if not sp.call(ask, stdout=sp.DEVNULL):
        return "active"
    sp.call(["systemctl", "restart", unit], stdout=sp.DEVNULL, stderr=sp.DEVNULL)
    return "failed" if sp.call(ask, stdout=sp.DEVNULL) else "restarted"
