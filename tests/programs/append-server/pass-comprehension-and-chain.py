from itertools import chain
servers = ["web01", "web02", "db01"]
servers = [name for name in chain(servers, ["db02"])]
print("%r" % servers)
