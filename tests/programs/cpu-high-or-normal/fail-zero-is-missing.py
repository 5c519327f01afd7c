server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
cpu = server_metrics["cpu"]
if cpu and cpu > 90:
    print("High CPU usage")
elif cpu:
    print("CPU usage normal")
