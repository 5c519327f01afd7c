# mistake: A column has another name
import csv
for row in csv.DictReader(open("servers.csv")):
    print("Server", row["IP"], "has status", row["status"])
