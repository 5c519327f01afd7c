# mistake: The summary is printed in the loop
import csv
counts = {}
n = 0
for row in csv.DictReader(open("servers.csv")):
    print("Server", row["ip"], "has status", row["status"])
    counts[row["status"]] = counts.get(row["status"], 0) + 1
    n += 1
    print(f"Status {row['status']}: {counts[row['status']]}")
print("Total servers:", n)
