# mistake: The total is the number of codes
import csv
from collections import Counter
rows = list(csv.DictReader(open("servers.csv")))
for row in rows:
    print("Server", row["ip"], "has status", row["status"])
counts = Counter(row["status"] for row in rows)
for code in counts:
    print(f"Status {code}: {counts[code]}")
print("Total servers:", len(set(row["status"] for row in rows)))
