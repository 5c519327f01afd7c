# mistake: The format does not fit the text
from datetime import datetime
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.strptime(line[:20], "%Y-%m-%d %H:%M")
    if "Incident resolved" in line:
        end = datetime.strptime(line[:20], "%Y-%m-%d %H:%M")
print("Incident duration:", end - start)
