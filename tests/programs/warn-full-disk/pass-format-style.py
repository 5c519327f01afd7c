import logging, shutil
MOUNTS = ["/", "/var", "/data"]
logging.basicConfig(format="{asctime} {levelname:8} {message}", style="{", level="DEBUG")
logging.debug("start")
for m in MOUNTS:
    u = shutil.disk_usage(m)
    if u.used / u.total * 100 > 90:
        logging.warning("Disk usage is high at `%s`!", m)
    elif u.used / u.total > .8:
        logging.info("Disk usage is getting high at %s", m)
