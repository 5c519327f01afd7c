# mistake: The line is cut at its blanks
import ipaddress
ips = set()
for line in open("/var/log/syslog"):
    for word in line.split():
        try:
            ips.add(str(ipaddress.IPv4Address(word)))
        except ValueError:
            pass
print(ips)
