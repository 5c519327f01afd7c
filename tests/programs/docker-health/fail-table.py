import subprocess
def unhealthy_containers():
    r = subprocess.run(["docker", "ps", "--all"], capture_output=True, text=True)
    if r.returncode: raise RuntimeError(r.stderr)
    return [line.split()[-1] for line in r.stdout.splitlines()[1:] if "(unhealthy)" in line or "Exited (137)" in line]
