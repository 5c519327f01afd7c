import csv
with open("servers.csv", newline="") as f:
    r = csv.reader(f)
    heading = next(r)
    i, s = heading.index("ip"), heading.index("status")
    rows = [(row[i], row[s]) for row in r if row]
counts = {}
for ip, status in rows:
    counts.setdefault(status, []).append(ip)
    print(f"Server {ip} has status {status}")
for status, ips in counts.items():
    print(f"Status {status}: {len(ips)}")
print("Total servers:", len(rows))
