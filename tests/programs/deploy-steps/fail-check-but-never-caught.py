# mistake: A failing step ends in an exception
import subprocess
def deploy(steps):
    for step in steps:
        subprocess.run(step, check=True, capture_output=True, text=True)
    return True
