# mistake: SIGKILL at once
import subprocess
def stop_runaways(limit):
    result = {}
    for line in subprocess.run(["ps", "-eo", "pid,pcpu,comm"], capture_output=True, text=True).stdout.splitlines()[1:]:
        pid, cpu, _ = line.split(None, 2)
        if float(cpu) > limit:
            subprocess.run(["kill", "-9", pid])
            result[int(pid)] = "killed"
    return result
