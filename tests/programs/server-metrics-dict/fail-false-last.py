# mistake: True or False stands for a number
server_metrics = {"cpu": 80, "memory": 70, "disk": False}
print(server_metrics)
