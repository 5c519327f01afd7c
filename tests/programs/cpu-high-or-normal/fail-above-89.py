# mistake: Exactly 90 counts as high
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] > 89:
    print("High CPU usage")
else:
    print("CPU usage normal")
