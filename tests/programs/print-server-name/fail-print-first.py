# mistake: Python does not know a name yet
print(server_name)
server_name = "web-server-01"
