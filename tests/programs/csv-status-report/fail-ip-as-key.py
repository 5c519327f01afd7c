# mistake: An IP counts only once
import csv
servers = {}
for row in csv.DictReader(open("servers.csv")):
    servers[row["ip"]] = row["status"]
counts = {}
for ip in servers:
    print("Server", ip, "has status", servers[ip])
    counts[servers[ip]] = counts.get(servers[ip], 0) + 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
print("Total servers:", len(servers))
