# mistake: Each count is one short
import csv
counts = {}
rows = list(csv.DictReader(open("servers.csv")))
for row in rows:
    print(f"Server {row['ip']} has status {row['status']}")
    if row["status"] not in counts:
        counts[row["status"]] = 0
    else:
        counts[row["status"]] += 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
print(f"Total servers: {len(rows)}")
