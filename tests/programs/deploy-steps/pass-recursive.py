import subprocess
def deploy(steps):
    if not steps:
        return True
    first, *rest = steps
    process = None
    try:
        process = subprocess.Popen(first, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        out, err = process.communicate()
    except FileNotFoundError:
        err = "command not found"
    if process is None or process.returncode:
        print(" ".join(first) + ": " + err)
        return False
    return deploy(rest)
