import subprocess, shlex
def deploy(steps):
    queue = list(steps)
    while queue:
        step = queue.pop(0)
        print("+", shlex.join(step), flush=True)
        try:
            subprocess.run(step, check=True)
        except Exception as e:
            print(type(e).__name__)
            return False
    return True
