# mistake: The codes are a fixed list
import csv
ok = missing = broken = 0
rows = list(csv.DictReader(open("servers.csv")))
for row in rows:
    print(f"Server {row['ip']} has status {row['status']}")
    if row["status"] == "200":
        ok += 1
    elif row["status"] == "404":
        missing += 1
    elif row["status"] == "500":
        broken += 1
print(f"Status 200: {ok}\nStatus 404: {missing}\nStatus 500: {broken}\nTotal servers: {len(rows)}")
