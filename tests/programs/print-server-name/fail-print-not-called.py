# mistake: Nothing is printed
server_name = "web-server-01"
print
