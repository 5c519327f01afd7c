import psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
print(f"High CPU usage: {cpu}%" if cpu > 90 else "High CPU usage: no")
print(f"High memory usage: {mem}%" if mem > 90 else "High memory usage: no")
