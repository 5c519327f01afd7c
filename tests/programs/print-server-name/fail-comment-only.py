# server_name = "web-server-01"
# print(server_name)
