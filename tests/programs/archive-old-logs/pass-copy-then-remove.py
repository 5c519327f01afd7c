import os
import shutil
import time
os.makedirs("/archive", exist_ok=True)
for name in sorted(os.listdir("/var/log")):
    source = f"/var/log/{name}"
    if not os.path.isfile(source):
        continue
    if time.time() - os.path.getmtime(source) > 30 * 86400:
        shutil.copy2(source, f"/archive/{name}")
        os.remove(source)
