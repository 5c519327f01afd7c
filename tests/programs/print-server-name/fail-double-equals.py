# mistake: Python does not know a name yet
server_name == "web-server-01"
print(server_name)
