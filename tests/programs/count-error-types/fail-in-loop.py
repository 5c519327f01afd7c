# mistake: The counts are printed in the loop
from collections import Counter
counts = Counter()
for line in open("/var/log/syslog"):
    if "ERROR:" in line:
        name = line.split("ERROR:")[1].split()[0]
        counts[name] += 1
        print(f"{name}: {counts[name]}")
