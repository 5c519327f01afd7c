# mistake: It looks at another reading
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
for value in server_metrics.values():
    if value > 90:
        print("High CPU usage")
    else:
        print("CPU usage normal")
