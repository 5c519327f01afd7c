import os
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path):
        os.remove(path)
