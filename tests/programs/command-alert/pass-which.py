import shutil
import subprocess
def alert_for(command):
    if shutil.which(command[0]) is None:
        return f"CRITICAL: {command[0]} not found"
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    _, err = process.communicate()
    if process.returncode == 0:
        return None
    if process.returncode < 0:
        return f"CRITICAL: {command[0]} killed by signal {-process.returncode}"
    return f"CRITICAL: {command[0]} exited with code {process.returncode}: {err}"
