server_name = "Web-Server-01"
print(server_name)
