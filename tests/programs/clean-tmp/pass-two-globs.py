import glob, os, time
limit = time.time() - 7 * 24 * 3600
for path in glob.glob("/tmp/*") + glob.glob("/tmp/.*"):
    if os.path.isfile(path):
        if os.path.getmtime(path) < limit:
            os.remove(path)
