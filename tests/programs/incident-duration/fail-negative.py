# mistake: The end is taken from the start
from datetime import datetime
start = end = None
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "Incident resolved" in line:
        end = datetime.fromisoformat(line[:19])
print("Incident duration:" if end else "Incident still open", start - end if end else "")
