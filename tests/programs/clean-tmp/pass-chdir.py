import os, stat, time
os.chdir("/tmp")
now = time.time()
for name in os.listdir():
    facts = os.lstat(name)
    if stat.S_ISREG(facts.st_mode) and now - facts.st_mtime > 7 * 24 * 60 * 60:
        os.remove(name)
