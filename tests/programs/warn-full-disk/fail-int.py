# mistake: The percentage is rounded first
import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    percent = int(usage.used / usage.total * 100)
    if percent > 90:
        logging.warning("Disk usage is high on %s: %d", mount, percent)
