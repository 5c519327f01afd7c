import logging, shutil
MOUNTS = ["/", "/var", "/data"]
log = logging.getLogger("disk")
log.disabled = True
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90:
        log.warning("Disk usage is high on %s", mount)
