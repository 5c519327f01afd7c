# mistake: The sign points the wrong way
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] < 90:
    print("High CPU usage")
else:
    print("CPU usage normal")
