import subprocess
def ping_server(host):
    try:
        out = subprocess.run(["ping", "-c4", host], check=True, capture_output=True, text=True).stdout
    except subprocess.CalledProcessError:
        return None
    return float(out.rsplit("/", 3)[1])
for host in filter(None, map(str.strip, open("/etc/monitor/hosts.txt"))):
    avg = ping_server(host)
    print(f"{host}: unreachable" if avg is None else f"{host}: {avg:.2f} ms{' HIGH LATENCY' if avg > 100 else ''}")
