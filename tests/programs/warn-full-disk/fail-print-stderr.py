# mistake: The warning is printed, not logged
import shutil, sys
MOUNTS = ["/", "/var", "/data"]
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90:
        print(f"WARNING:root:Disk usage is high on {mount}", file=sys.stderr)
