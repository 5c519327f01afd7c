# mistake: The fraction is cut off
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if int(server_metrics["cpu"]) > 90:
    print("High CPU usage")
else:
    print("CPU usage normal")
