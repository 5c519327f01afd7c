import os
for name in ["session-8841.tmp", "export.csv"]:
    path = "/tmp/" + name
    if os.path.exists(path):
        os.remove(path)
