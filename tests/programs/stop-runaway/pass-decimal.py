import os
import signal
import subprocess
import time
from decimal import Decimal
def alive():
    return {int(x) for x in subprocess.run(["ps", "-eo", "pid="], capture_output=True).stdout.split()}
def stop_runaways(limit):
    stdout = subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True).stdout.decode()
    hit = [int(f[0]) for f in (l.split() for l in stdout.splitlines()[1:]) if Decimal(f[1]) > Decimal(str(limit))]
    [os.kill(pid, signal.SIGTERM) for pid in hit]
    waited = 0
    while waited < 30 and alive() & set(hit):
        time.sleep(5)
        waited += 5
        if waited == 25:
            break
    rest = alive() & set(hit)
    [os.kill(pid, signal.SIGKILL) for pid in rest]
    return {pid: ("terminated", "killed")[pid in rest] for pid in hit}
