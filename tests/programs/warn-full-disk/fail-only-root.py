import logging, shutil
MOUNTS = ["/", "/var", "/data"]
usage = shutil.disk_usage("/")
if usage.used / usage.total * 100 > 90:
    logging.warning("Disk usage is high on /")
