from pathlib import Path
import time
root, dirs, files = next(Path("/tmp").walk())
for f in files:
    p = root / f
    if time.time() - p.stat().st_mtime > 7 * 86400:
        p.unlink()
