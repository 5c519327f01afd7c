import mmap, os, re, sys
counts = {}
if os.stat("/var/log/syslog").st_size:
    with open("/var/log/syslog", "rb") as f, mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
        for found in re.finditer(rb"ERROR: (?P<type>\w+)", m):
            key = found["type"].decode()
            counts[key] = counts.get(key, 0) + 1
sys.stdout.write("".join(f"{k}: {v}\n" for k, v in counts.items()))
