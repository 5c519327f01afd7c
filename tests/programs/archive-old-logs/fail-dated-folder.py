import os, shutil, time
os.makedirs("/archive/2026-03", exist_ok=True)
for n in os.listdir("/var/log"):
    p = "/var/log/" + n
    if os.path.isfile(p) and os.path.getmtime(p) < time.time() - 2592000: shutil.move(p, "/archive/2026-03")
