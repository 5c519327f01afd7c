import subprocess

def alert_for(command: list[str]) -> str | None:
    name = command[0]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        return f"CRITICAL: {name} not found"
    except subprocess.CalledProcessError as error:
        if error.returncode < 0:
            return f"CRITICAL: {name} killed by signal {-error.returncode}"
        return f"CRITICAL: {name} exited with code {error.returncode}: {error.stderr.strip()}"
    return None

print(alert_for(["disk-check"]))
