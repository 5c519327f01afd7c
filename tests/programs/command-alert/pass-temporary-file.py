import subprocess
import tempfile
def alert_for(command):
    with tempfile.TemporaryFile("w+") as errors:
        try:
            code = subprocess.call(command, stderr=errors)
        except FileNotFoundError:
            return f"CRITICAL: {command[0]} not found"
        errors.seek(0)
        text = errors.read().strip()
    if code < 0:
        return f"CRITICAL: {command[0]} killed by signal {-code}"
    return f"CRITICAL: {command[0]} exited with code {code}: {text}" if code else None
