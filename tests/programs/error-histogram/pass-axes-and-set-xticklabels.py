from collections import Counter

import matplotlib.pyplot as plt

counts = Counter()
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] += 1

fig, ax = plt.subplots(figsize=(8, 5))
ax.bar(range(len(counts)), list(counts.values()))
ax.set_xticks(range(len(counts)))
ax.set_xticklabels(counts.keys(), rotation=30)
ax.set_title("Error Frequency", fontweight="bold")
ax.set_xlabel("Error Type", fontsize=12)
ax.set_ylabel("Count")
ax.spines[["top", "right"]].set_visible(False)
fig.tight_layout()
plt.show()
