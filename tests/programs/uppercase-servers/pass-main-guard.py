servers = ["web01", "web02", "db01"]
if __name__ == "__main__":
    uppercase_servers = [str.upper(s) for s in servers]
    print(uppercase_servers)
