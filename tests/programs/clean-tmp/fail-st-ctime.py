# mistake: It asks for the ctime
import time
from pathlib import Path
for path in Path("/tmp").iterdir():
    if path.is_file() and time.time() - path.stat().st_ctime > 7 * 86400:
        path.unlink()
