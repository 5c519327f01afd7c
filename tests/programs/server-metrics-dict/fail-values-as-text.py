server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print({key: f"{value}%" for key, value in server_metrics.items()})
