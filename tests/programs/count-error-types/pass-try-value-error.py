counts = {}
with open("/var/log/syslog") as log:
    for line in iter(log.readline, ""):
        try:
            name = line[line.index("ERROR: ") + len("ERROR: "):].split()[0]
        except ValueError:
            continue
        try:
            counts[name] += 1
        except KeyError:
            counts[name] = 1
for item in counts.items():
    print("%s: %d" % item)
