# mistake: The reason is hidden
import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except (subprocess.CalledProcessError, FileNotFoundError):
            print("Failed:", " ".join(step))
            return False
    return True
