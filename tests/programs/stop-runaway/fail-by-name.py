# mistake: It aims by name
import os, signal, subprocess, time
def stop_runaways(limit):
    rows = [line.split(None, 2) for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:]]
    names = {row[2] for row in rows if float(row[1]) > limit}
    result = {}
    for pid, _, name in rows:
        if name in names:
            pid = int(pid)
            os.kill(pid, signal.SIGTERM)
            time.sleep(6)
            try:
                os.kill(pid, signal.SIGKILL)
                result[pid] = "killed"
            except ProcessLookupError:
                result[pid] = "terminated"
    return result
