server_name, port = "web-server-01", 443
print(server_name)
