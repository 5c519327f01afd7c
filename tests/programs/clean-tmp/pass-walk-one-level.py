import os
import time
folder, _, names = next(os.walk("/tmp"))
for name in names:
    path = f"{folder}/{name}"
    age = time.time() - os.stat(path).st_mtime
    if age / 3600 / 24 > 7:
        os.remove(path)
