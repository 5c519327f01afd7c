server_metrics = {"cpu": 80, "memory": 70, "disk": 90}


def check(cpu):
    return "High CPU usage" if cpu > 90 else "CPU usage normal"


check(server_metrics["cpu"])
