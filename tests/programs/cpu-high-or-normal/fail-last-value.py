# mistake: It looks at another reading
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
*_, cpu = server_metrics.values()
print("High CPU usage" if cpu > 90 else "CPU usage normal")
