# mistake: The memory is never reported
import psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
if cpu > 90 and mem > 90:
    print(f"High CPU usage: {cpu}%\nHigh memory usage: {mem}%")
