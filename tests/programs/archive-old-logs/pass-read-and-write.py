import os
from pathlib import Path
from time import time
target = Path("/archive")
if not target.exists():
    target.mkdir(parents=True)
for path in list(Path("/var/log").glob("*")):
    if path.is_dir():
        continue
    if time() - path.stat().st_mtime > 30 * 24 * 3600:
        (target / path.name).write_bytes(path.read_bytes())
        path.unlink()
