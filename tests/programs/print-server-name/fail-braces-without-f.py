# mistake: The braces come out as they stand
server_name = "web-server-01"
print("Server: {server_name}")
