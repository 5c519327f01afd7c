import os, time
limit = time.time() - 7 * 86400
candidates = [os.path.join("/tmp", name) for name in os.listdir("/tmp")]
candidates = list(filter(os.path.isfile, candidates))
for path in candidates:
    print("old" if os.path.getmtime(path) < limit else "young", path)
for path in candidates:
    if os.path.getmtime(path) < limit: os.remove(path)
