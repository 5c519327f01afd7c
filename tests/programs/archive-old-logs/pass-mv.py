import os
import subprocess
import time
subprocess.run(["mkdir", "-p", "/archive"], check=True)
for name in os.listdir("/var/log"):
    path = "/var/log/" + name
    if os.path.isfile(path) and (time.time() - os.path.getmtime(path)) / 86400 > 30:
        subprocess.run(["mv", path, "/archive/"], check=True)
