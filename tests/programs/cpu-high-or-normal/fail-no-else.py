# mistake: Both messages come out
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if server_metrics["cpu"] > 90:
    print("High CPU usage")
print("CPU usage normal")
