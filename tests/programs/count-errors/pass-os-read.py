import os, re
fd = os.open("/var/log/syslog", os.O_RDONLY)
data = os.read(fd, os.fstat(fd).st_size)
os.close(fd)
print("Total errors:", len([l for l in data.decode().splitlines() if re.compile(r"\W?\bERROR\b").search(l)]))
