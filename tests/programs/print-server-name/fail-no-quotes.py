# mistake: The text has no quotes
server_name = web-server-01
print(server_name)
