import logging
from fractions import Fraction
from shutil import disk_usage
MOUNTS = ["/", "/var", "/data"]
log = logging.LoggerAdapter(logging.getLogger("ops.disk"), {"host": "web01"})
levels = {True: logging.WARNING, False: logging.INFO}
for mount in MOUNTS:
    total, used, _ = disk_usage(mount)
    high = Fraction(used, total) > Fraction(9, 10)
    log.log(levels[high], "Disk usage is %s on %s", "high" if high else "fine", mount)
