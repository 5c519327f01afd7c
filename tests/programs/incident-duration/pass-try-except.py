from datetime import datetime
with open("/var/log/incident.log") as log:
    lines = log.read().splitlines()
find = lambda word: datetime.fromisoformat(next(line for line in lines if word in line)[0:19])
start = find("Incident started")
print("Incident began at", start)
try:
    print("Incident duration:", find("Incident resolved") - start)
except StopIteration:
    print("Incident still open")
