# mistake: It is normal at 95
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
mean = sum(server_metrics.values()) / len(server_metrics)
print("High CPU usage" if mean > 90 else "CPU usage normal")
