import subprocess
def collect_metrics():
    df = subprocess.getoutput("df -h / | tail -1").split()
    free = subprocess.getoutput("free -m | grep Mem").split()
    uptime = subprocess.getoutput("uptime")
    return {"disk_percent": int(df[4].strip("%")), "mem_available_mb": int(free[6]), "load_1m": float(uptime.split("load average:")[1].split(",")[0])}
