# mistake: The end of the line is a part of the name
import subprocess
def ping_server(host):
    result = subprocess.run(["ping", "-c", "4", host], capture_output=True, text=True)
    if result.returncode != 0:
        return None
    return float(result.stdout.splitlines()[-1].split("/")[4])
for line in open("/etc/monitor/hosts.txt"):
    host = line
    if not host.strip():
        continue
    ms = ping_server(host)
    if ms is None:
        print(f"{host}: unreachable")
        continue
    print(f"{host}: {ms} ms", "HIGH LATENCY" if ms > 100 else "")
