# mistake: The script stops when nothing was resolved
from datetime import datetime
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "Incident resolved" in line:
        end = datetime.fromisoformat(line[:19])
print("Incident duration:", end - start)
