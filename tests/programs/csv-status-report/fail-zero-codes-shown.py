import csv
from collections import Counter
rows = list(csv.DictReader(open("servers.csv")))
for row in rows:
    print("Server", row["ip"], "has status", row["status"])
counts = Counter(row["status"] for row in rows)
for code in {"200", "404", "500"} | set(counts):
    print(f"Status {code}: {counts[code]}")
print("Total servers:", len(rows))
