server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
match server_metrics:
    case {"cpu": cpu} if cpu > 90:
        print("High CPU usage")
    case _:
        print("CPU usage normal")
