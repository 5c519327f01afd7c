server_name = "web-server-01"
print(repr(server_name))
