# mistake: Both messages come out
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print("High CPU usage:", server_metrics["cpu"] > 90, "- CPU usage normal:", server_metrics["cpu"] <= 90)
