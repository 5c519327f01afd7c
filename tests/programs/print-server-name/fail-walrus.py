print(server_name := "web-server-01")
