# mistake: Text on stderr is taken for a failure
import subprocess
def deploy(steps):
    for step in steps:
        try:
            done = subprocess.run(step, capture_output=True, text=True)
        except FileNotFoundError:
            print("Not installed:", " ".join(step))
            return False
        if done.returncode or done.stderr:
            print("Failed:", " ".join(step), done.stderr)
            return False
    return True
