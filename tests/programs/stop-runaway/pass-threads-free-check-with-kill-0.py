import subprocess
from time import sleep
def kill(pid, signal):
    return subprocess.run(["kill", f"-{signal}", str(pid)], capture_output=True).returncode == 0
def stop_runaways(limit):
    words = {}
    for row in subprocess.run("ps -eo pid,pcpu,pmem,comm".split(), capture_output=True, text=True).stdout.splitlines()[1:]:
        pid, cpu, memory, name = row.split(None, 3)
        if float(cpu) > limit:
            kill(pid, "TERM")
            sleep(10)
            words[int(pid)] = "killed" if kill(pid, 0) and kill(pid, "KILL") else "terminated"
    return words
