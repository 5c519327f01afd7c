# mistake: One CPU stands for all
import psutil
cpu = psutil.cpu_percent(interval=1, percpu=True)[0]
mem = psutil.virtual_memory().percent
if cpu > 90:
    print(f"High CPU usage: {cpu}%")
if mem > 90:
    print(f"High memory usage: {mem}%")
