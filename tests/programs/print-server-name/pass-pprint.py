from pprint import pprint
server_name = "web-server-01"
pprint({"server": server_name})
