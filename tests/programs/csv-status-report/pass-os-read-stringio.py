import csv, io, os
fd = os.open("servers.csv", os.O_RDONLY)
text = os.read(fd, 100_000).decode()
os.close(fd)
rows = list(csv.DictReader(io.StringIO(text, newline="")))
codes = [row["status"] for row in rows]
for row in rows: print(f"Server {row['ip']} has status {row['status']}")
for code in dict.fromkeys(codes): print(f"Status {code}: {codes.count(code)}")
print(f"Total servers: {len(codes)}")
