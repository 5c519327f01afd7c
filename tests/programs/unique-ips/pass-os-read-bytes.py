import os, re, sys
fd = os.open("/var/log/syslog", os.O_RDONLY)
data = os.read(fd, 65536)
os.close(fd)
ips = {m for m in re.findall(rb"\d+\.\d+\.\d+\.\d+", data) if all(p in range(256) for p in map(int, m.split(b".")))}
sys.stdout.write("".join(ip.decode() + "\n" for ip in ips))
