server_name = b"web-server-01"
print(server_name)
