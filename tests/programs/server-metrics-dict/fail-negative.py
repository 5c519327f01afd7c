# mistake: A reading is outside 0 to 100
server_metrics = {"cpu": 80, "memory": -1, "disk": 90}
print(server_metrics)
