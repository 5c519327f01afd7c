servers: list[str] = ["web01", "web02", "db01"]
uppercase_servers: list[str] = [name.upper() for name in servers]
print(f"{uppercase_servers}")
