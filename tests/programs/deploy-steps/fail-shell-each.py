import subprocess
def deploy(steps):
    for step in steps:
        line = " ".join(step)
        done = subprocess.run(line, shell=True, capture_output=True, text=True)
        if done.returncode:
            print(line)
            print(done.stderr)
            return False
    return True
