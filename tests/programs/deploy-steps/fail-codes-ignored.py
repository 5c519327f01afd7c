# mistake: Nobody looks at the exit codes
import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, capture_output=True, text=True)
        except FileNotFoundError:
            print("Not installed:", " ".join(step))
            return False
    return True
