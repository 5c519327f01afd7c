# mistake: Exactly 90 counts as high
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] < 90:
    print("Fine: CPU usage normal")
else:
    print("Alarm: High CPU usage")
