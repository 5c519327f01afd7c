server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
if (cpu := server_metrics["cpu"]) > 90: print("High CPU usage", cpu)
else: print("CPU usage normal", cpu)
