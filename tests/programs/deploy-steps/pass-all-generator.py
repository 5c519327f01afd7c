import subprocess
def succeeds(step):
    try:
        done = subprocess.run(step, capture_output=True, text=True)
        text = done.stderr
        if done.returncode == 0:
            return True
    except FileNotFoundError as error:
        text = str(error)
    print(f"{' '.join(step)} failed:\n{text}")
    return False
def deploy(steps):
    return all(succeeds(step) for step in steps)
