import pprint
servers = ["web01", "web02", "db01"]
uppercase_servers = [server.upper() for server in servers]
pprint.pprint(uppercase_servers, width=1)
