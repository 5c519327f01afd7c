server_name = "web-server-1"
print(server_name)
