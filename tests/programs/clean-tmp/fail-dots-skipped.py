# mistake: A star misses names with a dot
import os, time
for entry in os.scandir("/tmp"):
    if entry.name.startswith("."):
        continue
    if entry.is_file() and time.time() - entry.stat().st_mtime > 7 * 86400:
        os.remove(entry.path)
