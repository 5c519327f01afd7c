import logging.config
import shutil
MOUNTS = ["/", "/var", "/data"]
logging.config.dictConfig({
    "version": 1,
    "handlers": {"console": {"class": "logging.StreamHandler", "level": "WARNING"}},
    "root": {"handlers": ["console"], "level": "INFO"},
})
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    print(mount, usage)
    if usage.used / usage.total * 100 > 90:
        logging.getLogger().warning('Disk usage is high on "%s"', mount)
