# mistake: There is no total
import csv
counts = {}
for row in csv.DictReader(open("servers.csv")):
    print("Server", row["ip"], "has status", row["status"])
    counts[row["status"]] = counts.get(row["status"], 0) + 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
