server_metrics = {"cpu": 80, "mem": 70, "disk": 90}
print(server_metrics)
