# mistake: The numbers are text
import subprocess
def collect_metrics():
    df = subprocess.run(["df", "-h", "/"], capture_output=True, text=True).stdout
    free = subprocess.run(["free", "-m"], capture_output=True, text=True).stdout
    uptime = subprocess.run(["uptime"], capture_output=True, text=True).stdout
    return {
        "disk_percent": df.splitlines()[1].split()[4],
        "mem_available_mb": free.splitlines()[1].split()[6],
        "load_1m": uptime.split("load average: ")[1].split(",")[0],
    }
