# mistake: The words of uptime are counted
import subprocess
def collect_metrics():
    df = subprocess.run(["df", "-h", "/"], capture_output=True, text=True).stdout
    free = subprocess.run(["free", "-m"], capture_output=True, text=True).stdout
    uptime = subprocess.run(["uptime"], capture_output=True, text=True).stdout
    return {
        "disk_percent": int(df.splitlines()[1].split()[4].strip("%")),
        "mem_available_mb": int(free.splitlines()[1].split()[6]),
        "load_1m": float(uptime.split()[9].strip(",")),
    }
