import subprocess
def alert_for(command):
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    except (FileNotFoundError, PermissionError):
        rest = "not found"
    except subprocess.CalledProcessError as failed:
        rest = {True: f"killed by signal {-failed.returncode}", False: f"exited with code {failed.returncode}: {failed.stderr.strip()}"}[failed.returncode < 0]
    else:
        return None
    return f"CRITICAL: {command[0]} {rest}"
