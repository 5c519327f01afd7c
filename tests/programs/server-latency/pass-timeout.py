import subprocess
def ping_server(host):
    try:
        out = subprocess.check_output(["/usr/bin/ping", "-c", "4", "-W", "1", host], text=True, timeout=30, stderr=subprocess.DEVNULL)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    last = out.strip().split("\n")[-1]
    return float(last.split("/")[4])
def main():
    with open("/etc/monitor/hosts.txt", encoding="utf-8") as hosts:
        for host in hosts:
            host = host.strip()
            if host == "":
                continue
            match ping_server(host):
                case None:
                    print(host, "unreachable", sep=": ")
                case ms if ms > 100:
                    print(host, f"{ms} ms HIGH LATENCY", sep=": ")
                case ms:
                    print(host, f"{ms} ms", sep=": ")
main()
