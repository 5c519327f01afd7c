import os, time
for n in os.listdir("/tmp"):
    p = os.path.join("/tmp", n)
    if os.path.isfile(p):
        if time.time() - os.path.getmtime(p) > 604800: os.remove(p)
        else: open(p, "a").write("\n")
