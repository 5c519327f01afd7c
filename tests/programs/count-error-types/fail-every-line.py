from collections import Counter
counts = Counter()
for line in open("/var/log/syslog"):
    if ": " in line:
        counts[line.split(": ")[2].split()[0] if line.count(": ") > 1 else "?"] += 1
print(counts)
