# mistake: A key is spelled in another way
server_metrics = {"Cpu": 80, "Memory": 70, "Disk": 90}
print(server_metrics)
