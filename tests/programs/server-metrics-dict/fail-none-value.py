server_metrics = {"cpu": None, "memory": 70, "disk": 90}
print(server_metrics)
