import os, time
for n in os.listdir(os.path.expanduser("~")):
    if os.path.isfile(n) and time.time() - os.path.getmtime(n) > 604800: os.remove(n)
