import os, signal, subprocess, time
def stop_runaways(limit):
    for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:]:
        pid, cpu, _ = line.split(None, 2)
        if float(cpu) > limit:
            pid = int(pid)
            os.kill(pid, signal.SIGTERM)
            time.sleep(6)
            try:
                os.kill(pid, signal.SIGKILL)
                return {pid: "killed"}
            except ProcessLookupError:
                return {pid: "terminated"}
    return {}
