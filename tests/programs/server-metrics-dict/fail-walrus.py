print(server_metrics := {"cpu": 80, "memory": 70, "disk": 90})
