# mistake: An address comes out several times
import re
for ip in re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read()):
    if max(map(int, ip.split("."))) < 256:
        print(ip)
