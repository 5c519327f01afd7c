import shutil
from datetime import datetime, timedelta
from pathlib import Path
archive = Path("/archive")
archive.mkdir(exist_ok=True)
limit = datetime.now() - timedelta(days=30)
for path in Path("/var/log").iterdir():
    if path.is_file() and datetime.fromtimestamp(path.stat().st_mtime) < limit:
        shutil.move(path, archive)
        print("moved", path.name)
