import logging, shutil
MOUNTS = ["/", "/var", "/data"]
logging.warning("checking disks")
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total > .9: logging.warning("Disk usage is high on %s", m)
