# mistake: It goes into directories
import os, shutil, time
limit = time.time() - 30 * 86400
os.makedirs("/archive", exist_ok=True)
for folder, _, names in os.walk("/var/log"):
    for name in names:
        path = os.path.join(folder, name)
        if os.path.getmtime(path) < limit:
            shutil.move(path, "/archive")
