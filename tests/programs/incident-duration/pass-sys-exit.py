import sys
from datetime import datetime
begun = None
for row in iter(open("/var/log/incident.log").readline, ""):
    if "started" in row and "Incident" in row:
        begun = datetime.strptime(row[:19], "%Y-%m-%d %H:%M:%S")
    if "Incident resolved" in row:
        sys.stdout.write(f"Incident duration: {datetime.strptime(row[:19], '%Y-%m-%d %H:%M:%S') - begun}\n")
        sys.exit()
sys.stdout.write("Incident still open\n")
