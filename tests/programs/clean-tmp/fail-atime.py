import os, time
for n in os.listdir("/tmp"):
    p = os.path.join("/tmp", n)
    if os.path.isfile(p) and time.time() - os.path.getatime(p) > 8 * 86400 + 1:
        os.remove(p)
