import subprocess
def collect_metrics():
    def text(*args):
        p = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, _ = p.communicate()
        if p.returncode:
            raise RuntimeError(args)
        return str(out, "utf-8")
    disk = None
    for line in reversed(text("df", "-h").splitlines()[1:]):
        words = line.split(None, 5)
        if words[5].strip() == "/": disk = words[4]
    memory = text("free", "-m").splitlines()[1].split()[-1]
    return {"disk_percent": int(disk.replace("%", "")), "mem_available_mb": int(memory), "load_1m": float(text("uptime").split(",")[-3].split()[-1])}
