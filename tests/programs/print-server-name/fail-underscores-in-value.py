server_name = "web_server_01"
print(server_name)
