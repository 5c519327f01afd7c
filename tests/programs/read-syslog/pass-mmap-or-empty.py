import mmap
import os

with open("/var/log/syslog", "rb") as log:
    if os.fstat(log.fileno()).st_size > 0:
        with mmap.mmap(log.fileno(), 0, access=mmap.ACCESS_READ) as view:
            for line in iter(view.readline, b""):
                print(line.decode("utf-8").rstrip())
