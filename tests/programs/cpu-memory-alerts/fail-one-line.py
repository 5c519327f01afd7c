import psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
if cpu > 90:
    print(f"High CPU usage: {cpu}%", end=" ")
if mem > 90:
    print(f"High memory usage: {mem}%", end=" ")
