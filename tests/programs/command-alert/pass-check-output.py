import subprocess
def alert_for(command):
    text = None
    try:
        subprocess.check_output(command, stderr=subprocess.PIPE, encoding="utf-8")
    except subprocess.CalledProcessError as e:
        what = f"killed by signal {-e.returncode}" if e.returncode < 0 else f"exited with code {e.returncode}: {e.stderr.strip()}"
        text = f"CRITICAL: {command[0]} {what}"
    except FileNotFoundError as e:
        text = f"CRITICAL: {e.filename} not found"
    return text
