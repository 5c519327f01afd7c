server_metrics = {key: 7 for key in ["cpu", "memory", "disk"]}
print(server_metrics)
