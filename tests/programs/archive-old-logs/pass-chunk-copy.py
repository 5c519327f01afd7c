import os, time
os.makedirs("/archive", exist_ok=True)
for n in os.listdir("/var/log"):
    s = "/var/log/" + n
    if os.path.isdir(s) or time.time() - os.stat(s).st_mtime <= 2592000: continue
    with open(s, "rb") as i, open("/archive/" + n, "wb") as o:
        while b := i.read(7): o.write(b)
    os.remove(s)
