import subprocess
def alert_for(command):
    try: r = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError: return f"CRITICAL: {command[0]} not found"
    if r.returncode < 0: return f"CRITICAL: {command[0]} killed by signal {-r.returncode}"
    if r.returncode: return f"CRITICAL: {command[0]} exited with code {r.returncode}: {' '.join(r.stderr.split())}"
