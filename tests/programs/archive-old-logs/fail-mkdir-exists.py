# mistake: The folder is there already
import os, shutil, time
os.mkdir("/archive")
limit = time.time() - 30 * 86400
for name in os.listdir("/var/log"):
    path = os.path.join("/var/log", name)
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        shutil.move(path, "/archive")
