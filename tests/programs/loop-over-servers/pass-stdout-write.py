import sys
servers = "web01 web02 db01".split()
for server in servers: sys.stdout.write(server + "\n")
