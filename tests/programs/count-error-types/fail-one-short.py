# mistake: Each count is one short
counts = {}
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        name = line.split("ERROR:")[1].split()[0]
        counts[name] = counts.get(name, -1) + 1
print(counts)
