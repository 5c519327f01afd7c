Server_Name = "web-server-01"
print(Server_Name)
