# mistake: The young files are removed
import os, time
limit = time.time() - 7 * 86400
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path) and os.path.getmtime(path) > limit:
        os.remove(path)
