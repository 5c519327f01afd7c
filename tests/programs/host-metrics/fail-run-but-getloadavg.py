import subprocess, os
def r(c): return subprocess.run(c.split(), capture_output=True, text=True).stdout
def collect_metrics():
    r("uptime")
    return {"disk_percent": int(r("df -h /").splitlines()[1].split()[4][:-1]), "mem_available_mb": int(r("free -m").splitlines()[1].split()[-1]), "load_1m": os.getloadavg()[0]}
