# mistake: The command line is not shown
import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            print("A step failed:", error.stderr)
            return False
        except FileNotFoundError:
            print("A command is not installed")
            return False
    return True
