server_metrics = {"cpu": 80, "memory": 70, "disk": 90}


def state(cpu, limit=90):
    if cpu > limit:
        return "High CPU usage"
    return "CPU usage normal"


if __name__ == "__main__":
    print(f"cpu {server_metrics['cpu']}: {state(server_metrics['cpu'])}")
