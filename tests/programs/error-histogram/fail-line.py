from collections import Counter

import matplotlib.pyplot as plt

counts = Counter()
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] += 1

plt.plot(list(counts.keys()), list(counts.values()), "o-")
plt.title("Error Frequency")
plt.xlabel("Error Type")
plt.ylabel("Count")
plt.show()
