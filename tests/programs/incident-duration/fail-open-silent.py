# mistake: An open incident is passed over
from datetime import datetime
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "Incident resolved" in line:
        print("Incident duration:", datetime.fromisoformat(line[:19]) - start)
