import os, time
limit = time.time() - 7 * 86400
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if name.endswith(".tmp") and os.path.getmtime(path) < limit:
        os.remove(path)
