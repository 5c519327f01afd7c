# mistake: A directory is moved
import os, shutil, time
limit = time.time() - 30 * 86400
os.makedirs("/archive", exist_ok=True)
for name in os.listdir("/var/log"):
    path = os.path.join("/var/log", name)
    if os.path.getmtime(path) < limit:
        shutil.move(path, "/archive")
