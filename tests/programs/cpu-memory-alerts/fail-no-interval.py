# mistake: The first reading counts
import psutil
cpu = psutil.cpu_percent()
mem = psutil.virtual_memory().percent
if cpu > 90:
    print(f"High CPU usage: {cpu}%")
if mem > 90:
    print(f"High memory usage: {mem}%")
