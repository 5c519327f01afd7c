# mistake: The date is left out
from datetime import datetime
start = end = None
for line in open("/var/log/incident.log"):
    clock = datetime.strptime(line.split()[1], "%H:%M:%S")
    if "Incident started" in line:
        start = clock
    if "Incident resolved" in line:
        end = clock
if end:
    print("Incident duration:", end - start)
else:
    print("Incident still open")
