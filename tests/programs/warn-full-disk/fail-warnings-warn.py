import shutil, warnings
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90:
        warnings.warn(f"Disk usage is high on {mount}")
