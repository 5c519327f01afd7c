server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
message = "CPU usage normal"
if server_metrics["cpu"] > 90:
    message = "High CPU usage"
print(message)
