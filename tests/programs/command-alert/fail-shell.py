# mistake: The command goes through a shell
import subprocess
def alert_for(command):
    r = subprocess.run(" ".join(command), shell=True, capture_output=True, text=True)
    if r.returncode == 0:
        return None
    if r.returncode < 0:
        return f"CRITICAL: {command[0]} killed by signal {-r.returncode}"
    return f"CRITICAL: {command[0]} exited with code {r.returncode}: {r.stderr.strip()}"
