server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print("High CPU usage" if server_metrics["cpu"] > 90 else "CPU usage normal")
