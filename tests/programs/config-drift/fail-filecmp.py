# mistake: diff was never run
import filecmp
def check_drift(names):
    states = {}
    for name in names:
        try:
            states[name] = "in sync" if filecmp.cmp(f"/srv/golden/{name}", f"/etc/{name}", shallow=False) else "drifted"
        except FileNotFoundError:
            states[name] = "error"
    return states
