# mistake: Whole directories are removed
import os, shutil, time
limit = time.time() - 7 * 86400
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.getmtime(path) < limit:
        if os.path.isdir(path):
            shutil.rmtree(path)
        else:
            os.remove(path)
