import shlex, subprocess
def ping_server(host):
    text = subprocess.run(f"ping -q -c 4 {shlex.quote(host)} 2>/dev/null | tail -n 1 | cut -d = -f 2 | cut -d / -f 2", shell=True, capture_output=True, text=True).stdout.strip()
    try:
        return float(text)
    except ValueError:
        return None
for host in open("/etc/monitor/hosts.txt").read().split():
    ms = ping_server(host)
    if ms is None:
        print(f"{host}: unreachable")
    elif ms > 100:
        print(f"{host}: {ms} ms - HIGH LATENCY")
    else:
        print(f"{host}: {ms} ms")
