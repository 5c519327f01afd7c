import subprocess
def collect_metrics():
    percent = 0
    for line in subprocess.run(["df", "-h"], capture_output=True, text=True).stdout.splitlines()[1:]:
        if "/" in line.split()[-1]:
            percent = int(line.split()[4].strip("%"))
    free = subprocess.run(["free", "-m"], capture_output=True, text=True).stdout
    uptime = subprocess.run(["uptime"], capture_output=True, text=True).stdout
    return {
        "disk_percent": percent,
        "mem_available_mb": int(free.splitlines()[1].split()[6]),
        "load_1m": float(uptime.split("load average:")[1].split(",")[0]),
    }
