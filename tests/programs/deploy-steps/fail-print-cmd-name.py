import subprocess
def deploy(steps):
    for s in steps:
        try: subprocess.run(s, check=True)
        except Exception: print(s[0]); return False
    return True
