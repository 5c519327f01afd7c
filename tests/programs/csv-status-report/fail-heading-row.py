# mistake: The heading is taken for a row
import csv
counts = {}
n = 0
for ip, status in csv.reader(open("servers.csv")):
    print(f"Server {ip} has status {status}")
    counts[status] = counts.get(status, 0) + 1
    n += 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
print("Total servers:", n)
