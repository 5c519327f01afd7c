# mistake: The command goes through a shell
import shlex, subprocess
def alert_for(command):
    r = subprocess.run(shlex.join(command), shell=True, capture_output=True, text=True)
    if r.returncode == 0:
        return None
    if r.returncode == 127:
        return f"CRITICAL: {command[0]} not found"
    if r.returncode < 0 or r.returncode > 128 and r.returncode != 255:
        return f"CRITICAL: {command[0]} killed by signal {abs(r.returncode) % 128}"
    return f"CRITICAL: {command[0]} exited with code {r.returncode}: {r.stderr.strip()}"
