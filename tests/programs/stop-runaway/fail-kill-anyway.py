import os, signal, subprocess, time
def stop_runaways(limit):
    result = {}
    pids = [int(line.split()[0]) for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:] if float(line.split()[1]) > limit]
    for pid in pids:
        os.kill(pid, signal.SIGTERM)
    time.sleep(2)
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        result[pid] = "killed"
    return result
