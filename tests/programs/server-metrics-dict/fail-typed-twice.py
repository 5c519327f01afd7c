# mistake: The dictionary is typed a second time
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print({"cpu": 80, "memory": 70, "disk": 90})
