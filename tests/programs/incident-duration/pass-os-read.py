import os
from datetime import datetime, timezone
fd = os.open("/var/log/incident.log", os.O_RDONLY)
lines = os.read(fd, 1 << 20).splitlines()
os.close(fd)
stamps = {}
for raw in lines:
    date, clock, _, message = raw.decode().split(" ", 3)
    stamps[message] = datetime.fromisoformat(f"{date} {clock}+00:00").astimezone(timezone.utc)
if "Incident resolved" not in stamps:
    print("Incident still open")
else:
    d = stamps["Incident resolved"] - stamps["Incident started"]
    days = f"{d.days} day{'s' if d.days > 1 else ''}, " if d.days else ""
    h, rest = divmod(d.seconds, 3600)
    print(f"Incident duration: {days}{h}:{rest // 60:02d}:{rest % 60:02d}")
