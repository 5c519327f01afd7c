# mistake: The module is taken for the class
import datetime
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = datetime.strptime(line[:19], "%Y-%m-%d %H:%M:%S")
