server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print(server_metrics)
print("ratio", server_metrics["cpu"] / server_metrics["disk"])
