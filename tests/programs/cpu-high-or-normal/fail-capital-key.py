# mistake: The key is spelled in another way
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["CPU"] > 90:
    print("High CPU usage")
else:
    print("CPU usage normal")
