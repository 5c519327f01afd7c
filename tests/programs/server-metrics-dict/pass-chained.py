server_metrics = backup = {"cpu": 80, "memory": 70, "disk": 90}
print(backup)
