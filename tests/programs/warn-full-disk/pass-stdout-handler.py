import logging, shutil, sys
MOUNTS = ["/", "/var", "/data"]
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(levelname)s] %(name)s: %(message)s"))
logger = logging.getLogger(__name__)
logger.addHandler(handler)
logger.propagate = False
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u[1] / u[0] > 0.9:
        logger.warning("Disk usage is high on [%s]", m)
