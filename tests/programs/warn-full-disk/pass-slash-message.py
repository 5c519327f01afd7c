import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for m in MOUNTS:
    u = shutil.disk_usage(m)
    p = 100 * u.used / u.total
    if p > 90:
        logging.warning("Disk usage is high on %s: %d/%d GiB used", m, u.used // 2**30, u.total // 2**30)
