# mistake: The closing quote is missing
# Keep the name of the server in a variable, then print it.
server_name = "web-server-01
print(server_name)
