import csv
rows = [(r["ip"], int(r["status"])) for r in csv.DictReader(open("servers.csv"))]
print("Server report", "-------------", sep="\n")
print("Total servers: %d" % len(rows))
for code in sorted({status for _, status in rows}):
    print("Status %d: %d" % (code, sum(status == code for _, status in rows)))
print("Status codes: done")
for row in rows:
    print("Server %s has status %d" % row)
