import subprocess
def alert_for(command):
    name = " ".join(command)
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        return f"CRITICAL: {name} not found"
    except subprocess.CalledProcessError as e:
        if e.returncode < 0:
            return f"CRITICAL: {name} killed by signal {-e.returncode}"
        return f"CRITICAL: {name} exited with code {e.returncode}: {e.stderr.strip()}"
