import subprocess
def deploy(steps):
    if not steps: return
    for s in steps:
        try: subprocess.run(s, check=True)
        except Exception: print(" ".join(s)); return False
    return True
