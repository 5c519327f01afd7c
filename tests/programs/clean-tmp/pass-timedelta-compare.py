import os
from datetime import datetime, timedelta, timezone
week = timedelta(days=7)
now = datetime.now(timezone.utc)
for entry in os.scandir("/tmp"):
    if entry.is_dir():
        continue
    changed = datetime.fromtimestamp(entry.stat().st_mtime, timezone.utc)
    if now - changed > week:
        os.remove(entry.path)
