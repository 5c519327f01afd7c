# mistake: Texts are subtracted
for line in open("/var/log/incident.log"):
    if "Incident started" in line:
        start = line[:19]
    if "Incident resolved" in line:
        end = line[:19]
print("Incident duration:", end - start)
