# mistake: The fraction is cut off
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] in range(91, 101):
    print("High CPU usage")
else:
    print("CPU usage normal")
