# mistake: Nothing is compared
import psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
print(f"High CPU usage: {cpu}%")
print(f"High memory usage: {mem}%")
