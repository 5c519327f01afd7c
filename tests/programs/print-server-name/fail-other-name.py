servername = "web-server-01"
print(servername)
