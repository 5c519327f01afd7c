# mistake: A line without the colon is cut
counts = {}
for line in open("/var/log/syslog"):
    if "ERROR" in line:
        name = line.split("ERROR: ")[1].strip()
        counts[name] = counts.get(name, 0) + 1
for name in counts:
    print(f"{name}: {counts[name]}")
