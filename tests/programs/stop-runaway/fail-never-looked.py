# mistake: Nobody looks whether it is gone
import os, signal, subprocess
def stop_runaways(limit):
    result = {}
    for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:]:
        pid, cpu, _ = line.split(None, 2)
        if float(cpu) > limit:
            os.kill(int(pid), signal.SIGTERM)
            result[int(pid)] = "terminated"
    return result
