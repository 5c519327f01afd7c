import os, re, time
for d, _, fs in os.walk("/tmp"):
    if d != "/tmp": continue
    for f in fs:
        p = os.path.join(d, f)
        if os.path.getmtime(p) <= time.time() - 7*24*60*60: os.remove(p)
