import os, shutil, time
os.makedirs("/archive", exist_ok=True)
for n in os.listdir("/var/log"):
    p = "/var/log/" + n
    if os.path.getmtime(p) < time.time() - 2592000:
        if os.path.isdir(p): shutil.rmtree(p)
        else: shutil.move(p, "/archive")
