import os
def check_drift(names):
    words = {0: "in sync", 1: "drifted"}
    return {name: words.get(os.waitstatus_to_exitcode(os.system(f"cmp -s /srv/golden/{name} /etc/{name}")), "error") for name in names}
