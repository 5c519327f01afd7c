server_name = "web-server-01"
print(server_name, "number", int(server_name.split("-")[2]))
