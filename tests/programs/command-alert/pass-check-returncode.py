import subprocess
def alert_for(command):
    try:
        subprocess.run(tuple(command), capture_output=True, text=True).check_returncode()
    except FileNotFoundError: return "CRITICAL: {} not found".format(*command)
    except subprocess.CalledProcessError as e:
        if e.returncode < 0: return "CRITICAL: {} killed by signal {}".format(e.cmd[0], -e.returncode)
        return "CRITICAL: {} exited with code {}: {}".format(e.cmd[0], e.returncode, e.stderr)
