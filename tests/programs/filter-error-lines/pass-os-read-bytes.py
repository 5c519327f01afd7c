import os
handle = os.open("/var/log/syslog", os.O_RDONLY)
data = b""
while chunk := os.read(handle, 64):
    data += chunk
os.close(handle)
for line in data.split(b"\n"):
    if b"ERROR" in line:
        print(line.decode())
