server_name="web-server-01"       # the name


print (   server_name   )
