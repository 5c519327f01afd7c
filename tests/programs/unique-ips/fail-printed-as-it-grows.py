# mistake: An address comes out several times
import re
ips = set()
for line in open("/var/log/syslog"):
    for ip in re.findall(r"\d+\.\d+\.\d+\.\d+", line):
        if max(map(int, ip.split("."))) < 256:
            ips.add(ip)
    print(ips)
