# mistake: It fills the dictionary line by line
server_metrics = dict()
server_metrics.update(cpu=80, memory=70, disk=90)
print(server_metrics)
