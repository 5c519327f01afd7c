import calendar, time
from datetime import timedelta
times = []
for line in open("/var/log/incident.log"):
    if "Incident started" in line or "Incident resolved" in line:
        times += [calendar.timegm(time.strptime(" ".join(line.split()[:2]), "%Y-%m-%d %H:%M:%S"))]
print(f"Incident duration: {timedelta(seconds=times[1] - times[0])}" if len(times) == 2 else "Incident still open")
