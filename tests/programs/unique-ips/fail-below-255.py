# mistake: The ends of the range are left out
import re
ips = set()
for ip in re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read()):
    if all(int(p) in range(255) for p in ip.split(".")):
        ips.add(ip)
print(ips)
