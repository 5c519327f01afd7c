import os, time
WEEK = 7 * 24 * 60 * 60 * 10**9
for name in os.listdir("/tmp"):
    p = os.path.join("/tmp", name)
    if not os.path.isdir(p) and time.time_ns() - os.stat(p).st_mtime_ns > WEEK:
        os.unlink(p)
