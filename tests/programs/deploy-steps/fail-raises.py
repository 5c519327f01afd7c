import subprocess
def deploy(steps):
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(" ".join(step) + done.stderr)
    return True
