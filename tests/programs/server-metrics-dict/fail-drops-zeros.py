server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print({key: value for key, value in server_metrics.items() if value})
