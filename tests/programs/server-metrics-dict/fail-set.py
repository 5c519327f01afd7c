# mistake: The braces hold no readings
server_metrics = {"cpu", "memory", "disk"}
print(server_metrics)
