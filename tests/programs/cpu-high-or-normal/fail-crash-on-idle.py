server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print("load factor", 100 / server_metrics["cpu"])
print("High CPU usage" if server_metrics["cpu"] > 90 else "CPU usage normal")
