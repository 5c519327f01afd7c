# mistake: The command line is not shown
import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            print("Failed:", step, error.stderr)
            return False
        except FileNotFoundError:
            print("Not installed:", step)
            return False
    return True
