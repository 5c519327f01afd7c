# mistake: The warning is printed, not logged
import shutil
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90:
        print(f"WARNING: Disk usage is high on {mount}")
