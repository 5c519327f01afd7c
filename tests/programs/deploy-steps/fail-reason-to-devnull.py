# mistake: The reason is hidden
import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.check_call(step, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except (subprocess.CalledProcessError, FileNotFoundError) as error:
            print(" ".join(step), error)
            return False
    return True
