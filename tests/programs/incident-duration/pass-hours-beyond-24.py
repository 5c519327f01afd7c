import datetime as dt
start = end = None
for line in open("/var/log/incident.log").readlines():
    day, clock, level, text = line.split(maxsplit=3)
    when = dt.datetime.strptime(day + "T" + clock, "%Y-%m-%dT%H:%M:%S")
    if text.strip() == "Incident started":
        start = when
    if text.strip() == "Incident resolved":
        end = when
if end is None:
    print("Incident still open")
else:
    s = int((end - start).total_seconds())
    print("Incident duration: %02d:%02d:%02d" % (s // 3600, s // 60 % 60, s % 60))
