import subprocess
def check_drift(names):
    found = {}
    for name in names:
        word = "in sync"
        try:
            subprocess.check_output(["diff", f"/srv/golden/{name}", f"/etc/{name}"], stderr=subprocess.STDOUT)
        except subprocess.CalledProcessError as e:
            word = "error"
            if e.returncode == 1:
                word = "drifted"
        found.update({name: word})
    return found
