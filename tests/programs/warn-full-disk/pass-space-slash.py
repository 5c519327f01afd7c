import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total > .9:
        logging.warning("Disk usage is high (%.1f %%, %d / %d bytes) on: %s", u.used / u.total * 100, u.used, u.total, m)
