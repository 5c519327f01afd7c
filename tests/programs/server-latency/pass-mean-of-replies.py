import re, statistics, subprocess
def ping_server(host):
    run = subprocess.Popen(["ping", "-n", "-c", "4", "-i", "0.5", host], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    out, _ = run.communicate()
    times = [float(x) for x in re.findall(rb"time=([\d.]+) ms", out)]
    return statistics.fmean(times) if times else None
if __name__ == "__main__":
    with open("/etc/monitor/hosts.txt") as f:
        for host in f.read().splitlines():
            if not host.strip():
                continue
            latency = ping_server(host)
            if latency is None:
                print(host + ": unreachable")
                continue
            line = "%s: %.3f ms" % (host, latency)
            if latency > 100.0:
                line += " HIGH LATENCY"
            print(line)
