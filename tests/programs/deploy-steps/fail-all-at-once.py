import subprocess
def deploy(steps):
    processes = [subprocess.Popen(step, stderr=subprocess.PIPE, text=True) for step in steps]
    for step, process in zip(steps, processes):
        _, err = process.communicate()
        if process.returncode:
            print(" ".join(step), err)
            return False
    return True
