servers = ["web01", "web02", "db01"]
print("Servers:")
for number, server in enumerate(servers):
    print(server)
print(f"{len(servers)} in all")
