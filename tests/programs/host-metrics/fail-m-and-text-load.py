import subprocess
def r(c): return subprocess.run(c.split(), capture_output=True, text=True).stdout
def collect_metrics():
    return {"disk_percent": int(r("df -h /").splitlines()[1].split()[4][:-1]), "mem_available_mb": int(r("free -m").splitlines()[1].split()[3]) + int(r("free -m").splitlines()[1].split()[5]), "load_1m": float(r("uptime").split("load average:")[1].split(",")[0])}
