# mistake: Exactly 90 raises an alert
import psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
if not cpu < 90:
    print(f"High CPU usage: {cpu}%")
if not mem < 90:
    print(f"High memory usage: {mem}%")
