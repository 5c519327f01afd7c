import subprocess
def deploy(steps):
    for step in steps:
        try:
            subprocess.run(step, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        except (subprocess.CalledProcessError, FileNotFoundError) as failed:
            print(f"[{' '.join(step)}]")
            print(getattr(failed, "output", failed))
            return False
    return True
