# mistake: It types the name a second time
server_name = 'web-server-01'
print("The server is called web-server-01.")
