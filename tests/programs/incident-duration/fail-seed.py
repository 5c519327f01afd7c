# mistake: The format does not fit the text
from datetime import datetime
lines = open("/var/log/incident.log").readlines()
a = datetime.strptime(lines[0].split(" ERROR:")[0], "%Y-%m-%d %H:%M:%S")
b = datetime.strptime(lines[1].split(" ERROR:")[0], "%Y-%m-%d %H:%M:%S")
print("Incident duration:", b - a)
