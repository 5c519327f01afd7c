# mistake: It is normal at 95
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print("CPU usage normal")
