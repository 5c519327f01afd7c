import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    logging.warning("Disk usage is high on %s: %.1f", mount, usage.used / usage.total * 100)
