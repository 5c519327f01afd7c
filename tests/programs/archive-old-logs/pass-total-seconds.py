import os
import shutil
from datetime import datetime, timedelta
MONTH = timedelta(days=30)
for entry in [e for e in os.scandir("/var/log") if e.is_file()]:
    age = datetime.now() - datetime.fromtimestamp(entry.stat().st_mtime)
    if age.total_seconds() > MONTH.total_seconds():
        os.makedirs("/archive", exist_ok=True)
        shutil.move(entry.path, "/archive/" + entry.name)
