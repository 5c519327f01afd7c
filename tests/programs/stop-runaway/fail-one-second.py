# mistake: It does not wait
import os, signal, subprocess, time
def stop_runaways(limit):
    result = {}
    for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:]:
        pid, cpu, _ = line.split(None, 2)
        if float(cpu) > limit:
            pid = int(pid)
            os.kill(pid, signal.SIGTERM)
            time.sleep(1)
            try:
                os.kill(pid, signal.SIGKILL)
                result[pid] = "killed"
            except ProcessLookupError:
                result[pid] = "terminated"
    return result
