import logging
import psutil
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = psutil.disk_usage(mount)
    if usage.used / usage.total > 0.9:
        logging.warning("Disk usage is high! %s", mount)
