import os, time
with os.scandir("/tmp") as entries:
    for entry in entries:
        if entry.is_file(follow_symlinks=False) and time.time() - entry.stat().st_mtime > 604800:
            os.unlink(entry.path)
