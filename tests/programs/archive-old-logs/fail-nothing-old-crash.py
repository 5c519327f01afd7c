import os, shutil, time
limit = time.time() - 30 * 86400
os.makedirs("/archive", exist_ok=True)
old = [n for n in os.listdir("/var/log") if os.path.isfile("/var/log/" + n) and os.path.getmtime("/var/log/" + n) < limit]
print("oldest:", min(old))
for name in old:
    shutil.move("/var/log/" + name, "/archive")
