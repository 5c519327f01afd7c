# mistake: The whole dictionary is compared
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics > 90:
    print("High CPU usage")
else:
    print("CPU usage normal")
