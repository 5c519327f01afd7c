server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
for key, value in server_metrics.items():
    print(f"{key:>8} {value:5.1f} %")
print(server_metrics)
