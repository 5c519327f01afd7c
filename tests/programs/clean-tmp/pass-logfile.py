import os, time
with open("/home/sre/cleanup.log", "a") as log:
    for n in os.listdir("/tmp"):
        p = os.path.join("/tmp", n)
        if os.path.isfile(p) and time.time() - os.path.getmtime(p) > 604800:
            os.remove(p)
            log.write(f"removed {p}\n")
