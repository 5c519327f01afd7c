# mistake: A new type has no count yet
counts = {}
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] += 1
print(counts)
