server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if 90 < server_metrics["cpu"] < 100:
    print("High CPU usage")
else:
    print("CPU usage normal")
