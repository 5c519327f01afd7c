import shutil, subprocess
def alert_for(command):
    path = shutil.which(command[0])
    if not path: return f"CRITICAL: {command[0]} not found"
    r = subprocess.run([path, *command[1:]], stderr=subprocess.PIPE, text=True)
    if r.returncode == 0: return None
    return f"CRITICAL: {command[0]} " + (f"killed by signal {-r.returncode}" if r.returncode < 0 else f"exited with code {r.returncode}: {r.stderr.strip()}")
