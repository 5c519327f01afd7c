# mistake: The list is complete before all looks at it
import subprocess
def succeeds(step):
    try:
        done = subprocess.run(step, capture_output=True, text=True)
    except FileNotFoundError:
        print(" ".join(step))
        return False
    if done.returncode:
        print(" ".join(step), done.stderr)
    return done.returncode == 0
def deploy(steps):
    return all([succeeds(step) for step in steps])
