import os, shutil, time
limit = time.time() - 7 * 86400
os.makedirs("/home/sre/trash", exist_ok=True)
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        shutil.move(path, "/home/sre/trash")
