from collections import Counter

import matplotlib.pyplot as plt

counts = Counter()
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] += 1

plt.bar(counts.keys(), counts.values())
plt.title("Error Frequency")
plt.xlabel("Error Type")
plt.ylabel("Count")
heights = [patch.get_height() for patch in plt.gca().patches]
print(heights, [tick.get_text() for tick in plt.gca().get_xticklabels()])
plt.ylim(0, max(heights, default=0) + 1)
plt.margins(x=0.1)
plt.show(block=False)
plt.close()
