server_name: str = "web-server-01"
print(f"{server_name = }")
