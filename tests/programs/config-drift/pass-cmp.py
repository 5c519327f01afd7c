import subprocess
def state(name):
    code = subprocess.call(["cmp", "-s", "/srv/golden/" + name, "/etc/" + name])
    if code == 0:
        return "in sync"
    if code == 1:
        return "drifted"
    return "error"
def check_drift(names):
    return {name: state(name) for name in names}
