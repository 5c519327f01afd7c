server_name = "web-server-01"
print("Server " + 1 + server_name)
