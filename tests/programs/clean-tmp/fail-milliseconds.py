import os, time
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path) and time.time() - os.path.getmtime(path) > 7 * 86400 * 1000:
        os.remove(path)
