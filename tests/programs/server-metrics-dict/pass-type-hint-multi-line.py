server_metrics: dict[str, float] = {
    "cpu": 80.5,

    "memory": 70,
        "disk": 90,
}
print(f"Metrics: {server_metrics}")
