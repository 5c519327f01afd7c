try:
    server_name = "web-server-01"
finally:
    pass
print(*[server_name])
