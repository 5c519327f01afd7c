servers = ["web01", "web02", "db01"]
fleet = servers
fleet.append('db02')
print(fleet)
