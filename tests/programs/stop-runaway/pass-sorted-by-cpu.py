import os, signal, subprocess, time
def stop_runaways(limit):
    result = {}
    out = subprocess.run(["ps", "-eo", "pcpu,pid,comm", "--sort=-pcpu"], capture_output=True, text=True).stdout
    for line in out.splitlines()[1:]:
        cpu, pid, *_ = line.split()
        if not float(cpu) > limit:
            break
        result[int(pid)] = None
    for pid in result:
        os.kill(pid, signal.SIGTERM)
    for _ in range(50):
        if all(result.values()):
            break
        time.sleep(0.2)
        for pid in [pid for pid, word in result.items() if word is None]:
            try: os.kill(pid, 0)
            except ProcessLookupError: result[pid] = "terminated"
    for pid, word in result.items():
        if word is None:
            os.kill(pid, signal.SIGKILL)
            result[pid] = "killed"
    return result
