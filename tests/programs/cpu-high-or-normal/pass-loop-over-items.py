server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
for name, value in server_metrics.items():
    if name == "cpu":
        if value > 90:
            print("High CPU usage")
        elif value <= 90:
            print("CPU usage normal")
