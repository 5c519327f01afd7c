import re
from datetime import datetime
from pathlib import Path

text = Path("/var/log/incident.log").read_text()
stamp = r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \w+: .*Incident %s"
start = re.search(stamp % "started", text, re.M)
end = re.search(stamp % "resolved", text, re.M)
if end:
    a, b = (datetime.fromisoformat(found[1]) for found in (start, end))
    print(f"Incident duration: {b - a}")
else:
    print("Incident still open")
