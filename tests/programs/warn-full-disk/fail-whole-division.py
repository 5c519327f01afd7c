# mistake: The percentage is rounded first
import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used * 100 // usage.total > 90:
        logging.warning("Disk usage is high on %s", mount)
