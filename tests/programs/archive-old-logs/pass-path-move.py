import shutil, time
from pathlib import Path
a = Path("/archive"); a.mkdir(parents=True, exist_ok=True)
for p in sorted(Path("/var/log").iterdir()):
    if p.is_file() and not p.is_symlink() and p.stat().st_mtime < time.time() - 30 * 24 * 3600:
        shutil.move(str(p), str(a / p.name))
