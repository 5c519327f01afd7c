# mistake: A key is spelled in another way
server_metrics = {"CPU": 80, "memory": 70, "disk": 90}
print(server_metrics)
