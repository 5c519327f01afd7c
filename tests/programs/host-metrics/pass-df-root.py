import subprocess as sp
def collect_metrics():
    df = sp.check_output(["df", "-h", "/"]).decode().splitlines()[-1].split()
    free = sp.check_output(["free", "-m"]).decode().splitlines()[1].split()
    up = sp.check_output(["uptime"]).decode().split()
    return {"disk_percent": int(df[-2][:-1]), "mem_available_mb": int(free[6]), "load_1m": float(up[-3].strip(","))}
