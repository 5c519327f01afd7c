import os, shutil, time
limit = time.time() - 30 * 86400
os.makedirs("/archive", exist_ok=True)
for name in os.listdir("/var/log"):
    if os.path.getmtime(name) < limit:
        shutil.move(name, "/archive")
