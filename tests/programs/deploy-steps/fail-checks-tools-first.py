import shutil, subprocess
def deploy(steps):
    for step in steps:
        if shutil.which(step[0]) is None:
            print(" ".join(step), "is not installed")
            return False
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True)
        if done.returncode:
            print(" ".join(step), done.stderr)
            return False
    return True
