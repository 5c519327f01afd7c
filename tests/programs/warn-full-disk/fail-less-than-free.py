import logging, shutil
MOUNTS = ["/", "/var", "/data"]
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.free / u.total <= .1: logging.warning("Disk usage is high on %s", m)
