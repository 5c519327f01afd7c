import subprocess
def collect_metrics():
    out = {}
    for line in subprocess.Popen([b"df", b"-h"], stdout=-1).communicate()[0].splitlines():
        if line.split()[-1] == b"/":
            out["disk_percent"] = int(line.split()[-2].strip(b"%"))
    for line in subprocess.Popen(["free", "-m"], stdout=-1).communicate()[0].splitlines():
        if line.startswith(b"Mem"):
            out["mem_available_mb"] = int(line.split()[6])
    out["load_1m"] = float(subprocess.Popen(["uptime"], stdout=-1).communicate()[0].rsplit(b",", 2)[0].rsplit(None, 1)[1])
    return out
