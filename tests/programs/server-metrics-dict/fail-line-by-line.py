# mistake: It fills the dictionary line by line
server_metrics = {}
server_metrics["cpu"] = 80
server_metrics["memory"] = 70
server_metrics["disk"] = 90
print(server_metrics)
