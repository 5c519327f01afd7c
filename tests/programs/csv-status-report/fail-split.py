# mistake: The line is cut at its commas
counts = {}
n = 0
for line in open("servers.csv").read().splitlines()[1:]:
    if not line:
        continue
    fields = line.split(",")
    print(f"Server {fields[0]} has status {fields[1]}")
    counts[fields[1]] = counts.get(fields[1], 0) + 1
    n += 1
for code in counts:
    print(f"Status {code}: {counts[code]}")
print(f"Total servers: {n}")
