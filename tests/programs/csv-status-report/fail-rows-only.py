# mistake: The report has no counts
import csv
with open("servers.csv") as file:
    for row in csv.DictReader(file):
        print("Server", row["ip"], "has status", row["status"])
