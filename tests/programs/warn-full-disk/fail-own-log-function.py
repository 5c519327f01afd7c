import shutil, datetime
MOUNTS = ["/", "/var", "/data"]
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total > .9:
        with open("disk.log", "a") as f: f.write(f"{datetime.datetime.now()} WARNING Disk usage is high on {m}\n")
