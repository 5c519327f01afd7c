import subprocess
def deploy(steps):
    for step in steps:
        try:
            done = subprocess.run(step, capture_output=True, text=True)
        except FileNotFoundError:
            print(" ".join(step))
            return False
        if done.returncode == 1:
            print(" ".join(step), done.stderr)
            return False
    return True
