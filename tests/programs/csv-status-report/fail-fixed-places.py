# mistake: The columns are taken by their place
import csv
counts = {}
rows = [row for row in csv.reader(open("servers.csv")) if row][1:]
for ip, status, *rest in rows:
    print(f"Server {ip} has status {status}")
    counts[status] = counts.get(status, 0) + 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
print(f"Total servers: {len(rows)}")
