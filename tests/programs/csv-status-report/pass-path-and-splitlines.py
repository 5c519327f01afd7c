import csv
from collections import defaultdict
from pathlib import Path

counts = defaultdict(int)
for row in csv.DictReader(Path("servers.csv").read_text().splitlines()):
    counts[row["status"]] += 1
    print("Server {ip} has status {status}".format(**row))
print("\n".join(f"Status {k}: {v}" for k, v in sorted(counts.items())))
print("Total servers:", sum(counts.values()))
