import gzip, os, time
limit = time.time() - 30 * 86400
os.makedirs("/archive", exist_ok=True)
for name in os.listdir("/var/log"):
    path = os.path.join("/var/log", name)
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        with open(path, "rb") as source, gzip.open(f"/archive/{name}", "wb") as target:
            target.write(source.read())
        os.remove(path)
