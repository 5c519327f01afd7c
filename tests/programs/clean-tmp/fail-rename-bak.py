import os, time
for n in os.listdir("/tmp"):
    p = os.path.join("/tmp", n)
    if os.path.isfile(p) and time.time() - os.path.getmtime(p) > 604800:
        os.rename(p, p + ".old")
