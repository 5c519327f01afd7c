from pathlib import Path
from time import time
old = [p for p in Path("/tmp").glob("*") if p.is_file() and p.stat().st_mtime < time() - 7 * 86400]
for p in old:
    p.unlink(missing_ok=True)
print(len(old), "files removed")
