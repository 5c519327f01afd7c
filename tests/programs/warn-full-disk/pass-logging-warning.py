import logging
import shutil

MOUNTS = ["/", "/var", "/data"]

for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    percent = usage.used / usage.total * 100
    if percent > 90:
        logging.warning("Disk usage is high on %s: %.1f %%", mount, percent)
