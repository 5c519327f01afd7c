import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
            return True
        except (subprocess.CalledProcessError, FileNotFoundError) as error:
            print("Failed:", " ".join(step), getattr(error, "stderr", ""))
            return False
