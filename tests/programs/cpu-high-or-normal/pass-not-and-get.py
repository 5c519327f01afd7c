server_metrics: dict[str, float] = {"cpu": 80, "memory": 70, "disk": 90}
if not 90 >= server_metrics.get("cpu", 0):
    print("! High CPU usage !")
else:
    print("ok, CPU usage normal")
