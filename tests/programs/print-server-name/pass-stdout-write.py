import sys
server_name = "web-server-01"
sys.stdout.write(server_name)
