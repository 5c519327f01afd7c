import csv
from collections import Counter
with open("servers.csv", newline="") as f:
    for row in csv.DictReader(f):
        print("Server", row["ip"], "has status", row["status"])
    f.seek(0)
    for code, n in Counter(row["status"] for row in csv.DictReader(f)).most_common():
        print(f"Status {code}: {n}")
    f.seek(0)
    print("Total servers:", sum(1 for _ in csv.DictReader(f)))
