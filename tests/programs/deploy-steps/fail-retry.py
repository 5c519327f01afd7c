import subprocess
def deploy(steps):
    for step in steps:
        for attempt in range(2):
            try:
                subprocess.run(step, check=True, capture_output=True, text=True)
                break
            except (subprocess.CalledProcessError, FileNotFoundError) as error:
                print("Failed:", " ".join(step), getattr(error, "stderr", ""))
        else:
            return False
    return True
