import os, signal, subprocess
def alert_for(command):
    try:
        subprocess.run(command, check=True, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf8")
    except subprocess.CalledProcessError as e:
        sig = -e.returncode if e.returncode < 0 else None
        tail = f"killed by signal {int(signal.Signals(sig))}" if sig else f"exited with code {e.returncode}: {e.stderr.strip()}"
    except OSError: tail = "not found"
    else: return None
    return " ".join(["CRITICAL:", command[0], tail])
