import csv
import itertools
import operator
with open("servers.csv", newline="") as f:
    rows = sorted(csv.DictReader(f), key=operator.itemgetter("status"))
for status, group in itertools.groupby(rows, operator.itemgetter("status")):
    group = list(group)
    for row in group:
        print(f"Server {row['ip']} has status {status}")
    print(f"Status {status}: {len(group)}")
print(f"Total servers: {len(rows)}")
