# mistake: It looks at another reading
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if any(value > 90 for value in server_metrics.values()):
    print("High CPU usage")
else:
    print("CPU usage normal")
