# mistake: Only ERROR lines are looked at
from datetime import datetime
start = end = None
for line in open("/var/log/incident.log"):
    if "ERROR: Incident started" in line or "CRITICAL: Incident started" in line or "WARN: Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "ERROR: Incident resolved" in line:
        end = datetime.fromisoformat(line[:19])
if end:
    print("Incident duration:", end - start)
else:
    print("Incident still open")
