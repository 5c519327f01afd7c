import os, shutil, stat, time
os.chdir("/var/log")
os.makedirs("/archive", exist_ok=True)
for name in filter(lambda n: stat.S_ISREG(os.stat(n).st_mode), os.listdir()):
    if os.stat(name).st_mtime < time.time() - 2_592_000:
        shutil.move(name, "/archive")
