import mmap, os, re
n = 0
if os.path.getsize("/var/log/syslog"):
    with open("/var/log/syslog", "rb") as f, mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
        n = sum(1 for _ in re.finditer(rb"^[^\n]*?\bERROR\b", m, re.M))
print(f"Total errors: {n}")
