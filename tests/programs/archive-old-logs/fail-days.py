# mistake: The hours are cut off
import os, shutil
from datetime import datetime
os.makedirs("/archive", exist_ok=True)
for name in os.listdir("/var/log"):
    path = os.path.join("/var/log", name)
    if os.path.isfile(path):
        age = datetime.now() - datetime.fromtimestamp(os.path.getmtime(path))
        if age.days > 30:
            shutil.move(path, "/archive")
