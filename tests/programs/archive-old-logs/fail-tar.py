import os, tarfile, time
os.makedirs("/archive", exist_ok=True)
with tarfile.open("/archive/old.tar.gz", "w:gz") as t:
    for n in os.listdir("/var/log"):
        p = "/var/log/" + n
        if os.path.isfile(p) and os.path.getmtime(p) < time.time() - 2592000:
            t.add(p); os.remove(p)
