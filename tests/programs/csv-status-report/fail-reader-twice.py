# mistake: The reader is walked twice
import csv
reader = csv.DictReader(open("servers.csv"))
total = 0
for row in reader:
    print(f"Server {row['ip']} has status {row['status']}")
    total += 1
counts = {}
for row in reader:
    counts[row["status"]] = counts.get(row["status"], 0) + 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
print("Total servers:", total)
