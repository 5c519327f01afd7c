import subprocess
def alert_for(command):
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        return f"CRITICAL: {command[0]} not found"
    except subprocess.CalledProcessError as e:
        if e.returncode < 0:
            return f"CRITICAL: {command[0]} killed by signal {-e.returncode}"
        return f"CRITICAL: {command[0]} exited with code {e.returncode}: {e.stderr.strip()}"
    return f"OK: {command[0]}"
