import subprocess
def alert_for(command):
    try: r = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError: return f"CRITICAL: {command[0]} not found"
    if r.returncode > 128: return f"CRITICAL: {command[0]} killed by signal {r.returncode - 128}"
    if r.returncode: return f"CRITICAL: {command[0]} exited with code {r.returncode}: {r.stderr.strip()}"
