import subprocess
def deploy(steps):
    for number, step in enumerate(steps, 1):
        print(f"step {number}: {' '.join(step)}")
        try:
            done = subprocess.run(step, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except OSError as error:
            print(error)
            return False
        if done.returncode != 0:
            print(done.stderr.decode())
            return False
    else:
        return True
