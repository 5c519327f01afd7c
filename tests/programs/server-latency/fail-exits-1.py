import subprocess
def ping_server(host):
    result = subprocess.run(["ping", "-c", "4", host], capture_output=True, text=True)
    if result.returncode != 0:
        return None
    return float(result.stdout.splitlines()[-1].split("/")[4])
for line in open("/etc/monitor/hosts.txt"):
    host = line.strip()
    if not host:
        continue
    ms = ping_server(host)
    if ms is None:
        raise SystemExit(f"{host}: unreachable")
        continue
    print(f"{host}: {ms} ms", "HIGH LATENCY" if ms > 100 else "")
