# mistake: Renaming stops at the border of a disk
import time
from pathlib import Path
Path("/archive").mkdir(exist_ok=True)
for path in list(Path("/var/log").iterdir()):
    if path.is_file() and path.stat().st_mtime < time.time() - 30 * 86400:
        path.replace(Path("/archive") / path.name)
