server_metrics = {"cpu": 0x50, "memory": 1_0, "disk": 9_0.5}
print(server_metrics)
