import os, shutil, time
os.makedirs("/archive", exist_ok=True)
for e in list(os.scandir("/var/log")):
    if e.is_file() and time.time() - e.stat().st_mtime > 30*86400:
        try: os.replace(e.path, f"/archive/{e.name}")
        except OSError:
            shutil.copy2(e.path, "/archive"); os.unlink(e.path)
