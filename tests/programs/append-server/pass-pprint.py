from pprint import pprint as show; servers = ["web01", "web02", "db01"]; servers.append("db" + "02"); show(servers, width=1)
