# mistake: The look is too short
import psutil
cpu = psutil.cpu_percent(interval=0.5)
mem = psutil.virtual_memory().percent
if cpu > 90:
    print(f"High CPU usage: {cpu}%")
if mem > 90:
    print(f"High memory usage: {mem}%")
