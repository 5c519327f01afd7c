import os, signal, subprocess, time
def stop_runaways(limit):
    result = {}
    for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:]:
        pid, cpu, _ = line.split(None, 2)
        if float(cpu) > limit:
            os.kill(int(pid), signal.SIGTERM)
            time.sleep(6)
            os.kill(int(pid), 0)
            os.kill(int(pid), signal.SIGKILL)
            result[int(pid)] = "killed"
    return result
