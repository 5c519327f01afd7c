import os, time
limit = time.time() - 7 * 86400
names = os.listdir("/tmp")
print("first:", names[0])
for name in names:
    path = os.path.join("/tmp", name)
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        os.remove(path)
