# mistake: The unit is wrong
import os, time
limit = time.time() - 7 * 3600
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        os.remove(path)
