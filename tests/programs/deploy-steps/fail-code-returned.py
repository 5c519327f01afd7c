import subprocess
def deploy(steps):
    for step in steps:
        try:
            done = subprocess.run(step, capture_output=True, text=True)
        except FileNotFoundError:
            print(" ".join(step))
            return 127
        if done.returncode:
            print(" ".join(step), done.stderr)
            return done.returncode
    return 0
