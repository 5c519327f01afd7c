# mistake: The first two lines are measured
from datetime import datetime
with open("/var/log/incident.log") as log:
    a = datetime.fromisoformat(log.readline()[:19])
    b = datetime.fromisoformat(log.readline()[:19])
print("Incident duration:", b - a)
