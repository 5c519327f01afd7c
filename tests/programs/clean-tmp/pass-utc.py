from datetime import datetime, timezone, timedelta
import os
cut = datetime.now(timezone.utc) - timedelta(weeks=1)
with os.scandir("/tmp") as it:
    for e in it:
        if e.is_file() and datetime.fromtimestamp(e.stat().st_mtime, tz=timezone.utc) < cut:
            os.remove(e)
