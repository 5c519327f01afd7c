server_metrics = dict(zip(("cpu", "memory", "disk"), (0, 100, 50)))
print(server_metrics)
