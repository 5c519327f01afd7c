servers = [\
"web01", "web02", \
"db01"]
for \
    server in servers:
            print(server)
