import subprocess
def alert_for(command):
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except OSError:
        return "CRITICAL: " + command[0] + " not found"
    code = done.returncode
    if code == 0:
        return
    if code > 0:
        return "CRITICAL: %s exited with code %d: %s\n" % (command[0], code, done.stderr.decode().strip())
    return "CRITICAL: %s killed by signal %d" % (command[0], abs(code))
