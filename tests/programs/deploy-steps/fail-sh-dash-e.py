import subprocess
def deploy(steps):
    return subprocess.run(["bash", "-exc", "\n".join(" ".join(s) for s in steps)]).returncode == 0
