import os
handle = os.open("/var/log/syslog", os.O_RDONLY)
parts = []
while part := os.read(handle, 512):
    parts.append(part)
os.close(handle)
for line in b"".join(parts).decode().splitlines():
    print(line)
