# mistake: The typed reading is tested
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
cpu = 80
if cpu > 90:
    print("High CPU usage")
else:
    print("CPU usage normal")
