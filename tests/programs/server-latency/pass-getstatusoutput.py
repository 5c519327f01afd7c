import subprocess, sys
def ping_server(host):
    status, output = subprocess.getstatusoutput(f"ping -c 4 {host}")
    if status != 0:
        return None
    figures = output.splitlines()[-1].partition("=")[2].split("/")
    names = ["min", "avg", "max", "mdev"]
    return float(dict(zip(names, figures))["avg"])
hosts = [line.strip() for line in open("/etc/monitor/hosts.txt")]
results = {host: ping_server(host) for host in hosts if host}
for host, ms in reversed(results.items()):
    sys.stdout.write(f"{host}: unreachable\n" if ms is None else f"{host}: {'HIGH LATENCY ' * (ms > 100)}{ms:.3f}ms\n")
sys.exit(0)
