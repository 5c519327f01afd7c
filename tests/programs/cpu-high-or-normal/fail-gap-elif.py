# mistake: Exactly 90 gets no message
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] > 90:
    print("High CPU usage")
elif server_metrics["cpu"] < 90:
    print("CPU usage normal")
