from collections import Counter

import matplotlib.pyplot as plt

counts = Counter()
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        counts[line.split("ERROR:")[1].split()[0]] += 1

plt.figure(figsize=(10, 6))
plt.bar(list(counts), list(counts.values()), color="skyblue", edgecolor="black", width=0.6)
plt.title("Error Frequency")
plt.xlabel("Error Type")
plt.ylabel("Count")
plt.xticks(rotation=45, ha="right")
plt.grid(axis="y", linestyle="--", alpha=0.7)
plt.tight_layout()
plt.show()
