# mistake: It prints the word server_name
server_name = "web-server-01"
print("Server:", 'server_name')
