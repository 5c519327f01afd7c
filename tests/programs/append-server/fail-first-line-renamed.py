names = ["web01", "web02", "db01"]
names.append("db02")
print(names)
