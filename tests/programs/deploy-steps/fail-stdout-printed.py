import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            print("Failed:", " ".join(step), error.stdout)
            return False
        except FileNotFoundError:
            print("Not installed:", " ".join(step))
            return False
    return True
