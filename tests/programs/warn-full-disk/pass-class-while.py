import logging, shutil
MOUNTS = ["/", "/var", "/data"]
class Disk:
    def __init__(self, mount):
        self.mount = mount
        self.usage = shutil.disk_usage(mount)
    @property
    def percent(self):
        return self.usage.used * 100 / self.usage.total
disks = [Disk(m) for m in MOUNTS]
while disks:
    disk = disks.pop(0)
    if disk.percent <= 90:
        continue
    logging.captureWarnings(True)
    logging.warning("Disk usage is high on %(mount)s", {"mount": disk.mount})
