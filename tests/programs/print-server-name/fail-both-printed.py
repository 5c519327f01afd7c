# mistake: It types the name a second time
server_name = "web-server-01"
print(server_name)
print("(was: web-server-01)")
