import subprocess
def deploy(steps):
    for s in steps:
        try:
            subprocess.run(s, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        except FileNotFoundError:
            print(f"{' '.join(s)}: not found"); return False
        except subprocess.CalledProcessError as e:
            print(f"{' '.join(e.cmd)}: {e.stderr}"); return False
    return True
