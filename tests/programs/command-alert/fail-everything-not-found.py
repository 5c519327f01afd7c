import subprocess
def alert_for(command):
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except Exception:
        return f"CRITICAL: {command[0]} not found"
