import logging
import logging.handlers
import queue
import shutil
import sys
MOUNTS = ["/", "/var", "/data"]
lines = queue.SimpleQueue()
root = logging.getLogger()
root.addHandler(logging.handlers.QueueHandler(lines))
for mount in MOUNTS:
    usage = shutil.disk_usage(mount)
    if usage.used / usage.total * 100 > 90.0:
        root.warning("Disk usage is high: %s.", mount)
while not lines.empty():
    print(lines.get().getMessage(), file=sys.stderr)
