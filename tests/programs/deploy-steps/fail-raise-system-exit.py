import subprocess, sys
def deploy(steps):
    for s in steps:
        try: subprocess.run(s, check=True)
        except Exception: print(" ".join(s)); sys.exit(1)
    return True
