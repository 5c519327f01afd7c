# mistake: First and last line are measured
from datetime import datetime
lines = open("/var/log/incident.log").readlines()
a = datetime.strptime(lines[0][:19], "%Y-%m-%d %H:%M:%S")
b = datetime.strptime(lines[-1][:19], "%Y-%m-%d %H:%M:%S")
print("Incident duration:", b - a)
