import subprocess
def alert_for(command):
    name, *_ = command
    try:
        with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
            err = process.stderr.read().decode("utf-8", "replace").strip()
    except FileNotFoundError:
        return f"CRITICAL: {name} not found"
    if not process.returncode:
        return None
    if process.returncode < 0:
        return f"CRITICAL: {name} killed by signal {process.returncode * -1}"
    return f"CRITICAL: {name} exited with code {process.returncode}: {err}"
