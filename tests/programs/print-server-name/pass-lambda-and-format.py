server_name = "web-server-01"
(lambda text: print("Host {0:>40}".format(text)))(server_name)
