import subprocess
def deploy(steps):
    for s in reversed(steps):
        try: subprocess.run(s, check=True)
        except Exception: print(" ".join(s)); return False
    return True
