import logging
import shutil
MOUNTS = ["/", "/var", "/data"]
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("disks")
for mount in MOUNTS:
    total, used, free = shutil.disk_usage(mount)
    log.info("%s: %d of %d", mount, used, total)
    if used * 100 > total * 90:
        log.warning(f"Disk usage is high: '{mount}'")
