import re
import socket
ips = set()
with open("/var/log/syslog") as log:
    for line in iter(log.readline, ""):
        for word in re.split(r"[^0-9.]+", line):
            if word.count(".") == 3:
                try:
                    socket.inet_aton(word)
                    ips |= {word} if all(0 <= int(n) <= 255 for n in word.split(".")) else set()
                except (OSError, ValueError):
                    pass
print(sorted(ips, key=lambda ip: tuple(map(int, ip.split(".")))))
