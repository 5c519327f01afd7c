import subprocess
def deploy(steps):
    for s in steps:
        try:
            p = subprocess.Popen(s, stderr=subprocess.PIPE)
        except FileNotFoundError as e:
            print("cannot run", *s, e)
            return False
        err = p.communicate()[1].decode()
        if p.wait():
            print("step", *s, "->", err)
            return False
    return True
