import os, time
for n in sorted(os.listdir("/tmp")):
    p = os.path.join("/tmp", n)
    if not os.path.isfile(p): break
    if time.time() - os.path.getmtime(p) > 604800: os.remove(p)
