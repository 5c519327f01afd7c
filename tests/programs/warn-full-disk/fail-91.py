import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total * 100 >= 91: logging.warning("Disk usage is high on %s", m)
