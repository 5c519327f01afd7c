import logging, logging.handlers, shutil
MOUNTS = ["/", "/var", "/data"]
log = logging.getLogger("disk")
log.addHandler(logging.handlers.RotatingFileHandler("/tmp/disk.log", maxBytes=1000, backupCount=1))
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total * 100 > 90:
        log.warning(f"{m}: Disk usage is high")
