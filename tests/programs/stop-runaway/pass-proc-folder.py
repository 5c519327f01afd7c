import os
import signal
import subprocess
import time
from pathlib import Path
def stop_runaways(limit):
    found = {}
    text = subprocess.run(["ps", "-A", "-o", "pcpu,pid", "--no-headers"], capture_output=True, text=True).stdout
    for cpu, pid in map(str.split, text.splitlines()):
        if float(cpu) <= limit:
            continue
        pid = int(pid)
        os.kill(pid, 15)
        end = time.time() + 8
        while Path(f"/proc/{pid}").exists() and time.time() < end:
            time.sleep(0.25)
        if Path("/proc", str(pid)).exists():
            os.kill(pid, 9)
            found[pid] = "killed"
        else:
            found[pid] = "terminated"
    return found
