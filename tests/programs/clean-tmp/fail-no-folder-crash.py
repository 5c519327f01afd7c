import os, time
limit = time.time() - 7 * 86400
for name in os.listdir("/tmp"):
    if os.path.getmtime(name) < limit:
        os.remove(name)
