import os
import signal
import subprocess
import time

def busy(limit):
    out = subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True, check=True).stdout
    pids = []
    for line in out.splitlines()[1:]:
        pid, cpu, _ = line.split(None, 2)
        if float(cpu) > limit:
            pids.append(int(pid))
    return pids

def exists(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True

def stop_runaways(limit: float) -> dict[int, str]:
    result = {}
    for pid in busy(limit):
        os.kill(pid, signal.SIGTERM)
        for _ in range(10):
            time.sleep(1)
            if not exists(pid):
                result[pid] = "terminated"
                break
        else:
            os.kill(pid, signal.SIGKILL)
            result[pid] = "killed"
    return result

print(stop_runaways(90))
