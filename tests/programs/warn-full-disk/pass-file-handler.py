import logging
import shutil
MOUNTS = ["/", "/var", "/data"]
logging.basicConfig(filename="disk.log", level=logging.DEBUG)
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if 100 * usage.used / usage.total > 90:
        logging.log(logging.WARNING, "%s: Disk usage is high", mount)
    else:
        logging.debug("%s is fine", mount)
