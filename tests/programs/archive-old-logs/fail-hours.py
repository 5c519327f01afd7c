import os, shutil, time
limit = time.time() - 30 * 3600
os.makedirs("/archive", exist_ok=True)
for name in os.listdir("/var/log"):
    path = os.path.join("/var/log", name)
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        shutil.move(path, "/archive")
