import subprocess, tempfile
def alert_for(command):
    with tempfile.NamedTemporaryFile() as f:
        try: c = subprocess.call(command, stdout=subprocess.DEVNULL, stderr=f)
        except FileNotFoundError: return f"CRITICAL: {command[0]} not found"
        f.seek(0); t = f.read().decode().strip()
    return None if c == 0 else f"CRITICAL: {command[0]} killed by signal {-c}" if c < 0 else f"CRITICAL: {command[0]} exited with code {c}: {t}"
