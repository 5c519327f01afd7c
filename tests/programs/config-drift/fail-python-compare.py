# mistake: diff was never run
def check_drift(names):
    states = {}
    for name in names:
        try:
            same = open(f"/srv/golden/{name}").read() == open(f"/etc/{name}").read()
            states[name] = "in sync" if same else "drifted"
        except OSError:
            states[name] = "error"
    return states
