server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
text = "High CPU usage" if max(server_metrics["cpu"], 90) != 90 else "CPU usage normal"
for _ in range(2):
    print(text)
