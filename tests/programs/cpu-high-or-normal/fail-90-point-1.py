# mistake: It fails a little above 90
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] >= 90.1:
    print("High CPU usage")
else:
    print("CPU usage normal")
