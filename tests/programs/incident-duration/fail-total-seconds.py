# mistake: Seconds or minutes are printed
from datetime import datetime
start = end = None
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "Incident resolved" in line:
        end = datetime.fromisoformat(line[:19])
if end:
    print("Incident duration:", (end - start).total_seconds() / 60, "minutes")
else:
    print("Incident still open")
