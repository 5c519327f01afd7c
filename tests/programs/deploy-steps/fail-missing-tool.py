# mistake: A missing command ends in an exception
import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            print("Failed:", " ".join(step))
            print(error.stderr)
            return False
    return True
