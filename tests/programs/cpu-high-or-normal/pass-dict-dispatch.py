server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
say = {True: lambda: print("High CPU usage"), False: lambda: print("CPU usage normal")}
say[server_metrics["cpu"] > 90]()
