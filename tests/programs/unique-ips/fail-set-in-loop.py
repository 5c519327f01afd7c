# mistake: An address comes out several times
import re
for line in open("/var/log/syslog"):
    ips = set(re.findall(r"\d+\.\d+\.\d+\.\d+", line))
    for ip in ips:
        if max(map(int, ip.split("."))) < 256:
            print(ip)
