# mistake: A reading is outside 0 to 100
server_metrics = {"cpu": 120, "memory": 70, "disk": 90}
print(server_metrics)
