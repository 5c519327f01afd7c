import csv
from collections import Counter
rows = list(csv.DictReader(open("servers.csv")))
if rows:
    for row in rows:
        print("Server", row["ip"], "has status", row["status"])
    for code, n in Counter(row["status"] for row in rows).items():
        print(f"Status {code}: {n}")
    print("Total servers:", len(rows))
