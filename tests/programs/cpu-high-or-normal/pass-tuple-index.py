server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print(("CPU usage normal", "High CPU usage")[server_metrics["cpu"] > 90])
