server_metrics = dict(cpu=80, memory=70, disk=90)
print(server_metrics)
