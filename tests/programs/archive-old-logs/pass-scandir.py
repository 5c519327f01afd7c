import os, shutil, time
if not os.path.isdir("/archive"):
    os.mkdir("/archive")
with os.scandir("/var/log") as entries:
    old = [e.path for e in entries if e.is_file() and time.time() - e.stat().st_mtime > 2592000]
for path in old:
    shutil.move(path, "/archive/")
