# mistake: The closing quote is missing
server_name = "web-server-01
print(server_name)
