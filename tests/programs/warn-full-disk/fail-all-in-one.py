# mistake: One message names several disks
import logging, shutil
MOUNTS = ["/", "/var", "/data"]
full = [m for m in MOUNTS if shutil.disk_usage(m).used / shutil.disk_usage(m).total > 0.9]
if full:
    logging.warning("Disk usage is high on %s", ", ".join(full))
