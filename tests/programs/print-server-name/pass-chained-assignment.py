host = server_name = "web-server-01"
print(host)
