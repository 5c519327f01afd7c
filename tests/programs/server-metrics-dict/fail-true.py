# mistake: True or False stands for a number
server_metrics = {"cpu": True, "memory": 70, "disk": 90}
print(server_metrics)
