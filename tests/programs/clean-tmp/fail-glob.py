# mistake: A star misses names with a dot
import glob, os, time
limit = time.time() - 7 * 86400
for path in glob.glob("/tmp/*"):
    if os.path.isfile(path) and os.path.getmtime(path) < limit:
        os.remove(path)
