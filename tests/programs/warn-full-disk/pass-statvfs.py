import logging
import os
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    facts = os.statvfs(mount)
    used = (facts.f_blocks - facts.f_bfree) * facts.f_frsize
    total = facts.f_blocks * facts.f_frsize
    if used / total > 90 / 100:
        logging.warning("%s, %s", "Disk usage is high", mount)
