# mistake: It goes into directories
import time
from pathlib import Path
for path in Path("/tmp").rglob("*"):
    if path.is_file() and path.stat().st_mtime < time.time() - 7 * 86400:
        path.unlink()
