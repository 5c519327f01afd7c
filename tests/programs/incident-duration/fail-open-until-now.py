# mistake: An open incident gets a duration
from datetime import datetime
start = end = None
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "Incident resolved" in line:
        end = datetime.fromisoformat(line[:19])
if end is None:
    print("Incident still open")
    end = datetime.now()
print("Incident duration:", end - start)
