# mistake: It goes into directories
import os, time
limit = time.time() - 7 * 86400
for folder, _, names in os.walk("/tmp"):
    for name in names:
        path = os.path.join(folder, name)
        if os.path.getmtime(path) < limit:
            os.remove(path)
