import subprocess
def alert_for(command):
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except (FileNotFoundError, subprocess.CalledProcessError) as e:
        return f"CRITICAL: {e}"
