# mistake: A directory is taken for a file
import os, time
limit = time.time() - 7 * 86400
for name in sorted(os.listdir("/tmp")):
    path = os.path.join("/tmp", name)
    if os.path.getmtime(path) < limit:
        os.remove(path)
