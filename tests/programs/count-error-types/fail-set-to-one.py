# mistake: Every count is 1
counts = {}
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] = 1
for name in counts:
    print(f"{name}: {counts[name]}")
