from datetime import datetime
with open("/var/log/incident.log") as log:
    for line in log:
        if "Incident started" in line:
            start = datetime.fromisoformat(line[:19])
        if "Incident resolved" in line:
            print("Incident duration: {}".format(datetime.fromisoformat(line[:19]) - start))
            break
    else:
        print("Incident still open")
