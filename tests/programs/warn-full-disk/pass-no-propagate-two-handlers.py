import logging, shutil, sys
MOUNTS = ["/", "/var", "/data"]
log = logging.getLogger("x"); log.setLevel(logging.WARNING)
log.addHandler(logging.StreamHandler(sys.stdout)); log.addHandler(logging.FileHandler("x.log"))
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used * 10 > u.total * 9: log.warning("Disk usage is high on <%s>", m)
