server_metrics = {"cpu": 80, "memory": 70}
print(server_metrics)
