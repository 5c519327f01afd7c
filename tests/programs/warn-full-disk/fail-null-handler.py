import logging, shutil
MOUNTS = ["/", "/var", "/data"]
log = logging.getLogger("x"); log.setLevel(logging.CRITICAL)
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total > .9: log.warning("Disk usage is high on %s", m)
