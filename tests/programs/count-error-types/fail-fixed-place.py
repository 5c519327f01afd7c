# mistake: The word is taken from a fixed place
from collections import Counter
counts = Counter()
for line in open("/var/log/syslog"):
    words = line.split()
    if "ERROR:" in words:
        counts[words[6]] += 1
print(dict(counts))
