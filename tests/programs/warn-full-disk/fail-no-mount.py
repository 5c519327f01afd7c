# mistake: The message does not say which disk
import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90:
        logging.warning("Disk usage is high: %.1f percent", usage.used / usage.total * 100)
