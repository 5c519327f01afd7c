# mistake: The hours are cut off
import os, time
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path) and (time.time() - os.path.getmtime(path)) // 86400 > 7:
        os.remove(path)
