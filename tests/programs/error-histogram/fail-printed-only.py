from collections import Counter

import matplotlib.pyplot as plt

counts = Counter()
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] += 1

for name, count in counts.items():
    print(name, "#" * count)
