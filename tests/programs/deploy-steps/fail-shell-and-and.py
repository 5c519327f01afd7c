import subprocess
def deploy(steps):
    line = " && ".join(" ".join(step) for step in steps) or "true"
    done = subprocess.run(line, shell=True, capture_output=True, text=True)
    if done.returncode:
        print(line)
        print(done.stderr)
    return done.returncode == 0
