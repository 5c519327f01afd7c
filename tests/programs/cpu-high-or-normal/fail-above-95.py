# mistake: It is normal at 95
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] > 95:
    print("High CPU usage")
else:
    print("CPU usage normal")
