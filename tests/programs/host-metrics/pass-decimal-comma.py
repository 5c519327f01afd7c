import subprocess, re
def r(*c): return subprocess.check_output(c, text=True)
def collect_metrics():
    t = r("free", "-m", "-t").splitlines()
    head = t[0].split()
    mem = dict(zip(head, map(int, t[1].split()[1:])))
    return dict(disk_percent=next(int(l.split()[-2][:-1]) for l in r("df", "-h").splitlines() if re.search(r"\s/$", l)), mem_available_mb=mem["available"], load_1m=float(re.findall(r"\d+\.\d+", r("uptime"))[0]))
