import shutil, subprocess
def deploy(steps):
    ok = True
    for step in steps:
        command = " ".join(step)
        if shutil.which(step[0]) is None:
            print("missing:", command)
            ok = False
            break
        r = subprocess.run(step, text=True, stderr=subprocess.PIPE)
        if r.returncode:
            print(command, r.stderr, r.returncode)
            ok = False
            break
    return ok
