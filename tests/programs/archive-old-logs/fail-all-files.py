import os, shutil
os.makedirs("/archive", exist_ok=True)
for name in os.listdir("/var/log"):
    path = os.path.join("/var/log", name)
    if os.path.isfile(path):
        shutil.move(path, "/archive")
