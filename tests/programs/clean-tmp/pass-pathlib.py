from datetime import datetime, timedelta
from pathlib import Path

limit = datetime.now() - timedelta(days=7)
for path in Path("/tmp").iterdir():
    if path.is_file() and datetime.fromtimestamp(path.stat().st_mtime) < limit:
        path.unlink()
        print("removed", path)
