# mistake: A hyphen stands in the name of the variable
server-name = "web-server-01"
print(server-name)
