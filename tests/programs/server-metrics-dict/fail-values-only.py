# mistake: Only a part of the dictionary comes out
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print(list(server_metrics.values()))
