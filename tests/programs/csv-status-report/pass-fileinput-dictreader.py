import csv, fileinput, sys
total, counts = 0, {}
for row in csv.DictReader(fileinput.input(("servers.csv",))):
    total += 1
    try:
        counts[row["status"]] += 1
    except KeyError:
        counts[row["status"]] = 1
    sys.stdout.write("  Server " + row["ip"] + " has status " + row["status"] + "\n")
for code in counts:
    sys.stdout.write(f"  Status {code}: {counts[code]}\n")
sys.stdout.write(f"Total servers: {total}\n")
