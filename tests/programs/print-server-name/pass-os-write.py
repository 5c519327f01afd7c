import os
server_name = "web-server-01"
os.write(1, server_name.encode() + b"\n")
