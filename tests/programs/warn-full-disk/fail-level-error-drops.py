import logging, shutil
MOUNTS = ["/", "/var", "/data"]
logging.basicConfig(level=logging.ERROR)
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90:
        logging.warning("Disk usage is high on %s", mount)
