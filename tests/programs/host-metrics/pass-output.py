import subprocess
def r(c): return subprocess.run(c.split(), capture_output=True, text=True).stdout
def collect_metrics():
    return {"disk_percent": int(r("df -h --output=pcent /").split()[-1].strip("%")), "mem_available_mb": int(r("free --mebi").splitlines()[1].split()[6]), "load_1m": float(r("uptime").rsplit(":", 1)[1].split(",")[0])}
