import subprocess, time, psutil
def stop_runaways(limit):
    res = {}
    for l in subprocess.run(["ps", "-eo", "pid,%cpu,comm", "--no-headers"], capture_output=True, text=True).stdout.splitlines():
        pid, cpu, _ = l.split(maxsplit=2)
        if float(cpu) > limit:
            p = psutil.Process(int(pid))
            p.terminate()
            try:
                p.wait(timeout=8)
                res[p.pid] = "terminated"
            except psutil.TimeoutExpired:
                p.kill()
                res[p.pid] = "killed"
    return res
