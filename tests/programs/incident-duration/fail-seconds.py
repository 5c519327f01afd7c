# mistake: The day is lost
from datetime import datetime, timedelta
start = end = None
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.fromisoformat(line[:19])
    if "Incident resolved" in line:
        end = datetime.fromisoformat(line[:19])
if end:
    print("Incident duration:", timedelta(seconds=(end - start).seconds))
else:
    print("Incident still open")
