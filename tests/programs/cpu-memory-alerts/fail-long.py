# mistake: It takes too long
import psutil
values = [psutil.cpu_percent(interval=1) for _ in range(6)]
cpu = sum(values) / 6
mem = psutil.virtual_memory().percent
if cpu > 90:
    print(f"High CPU usage: {cpu:.1f}%")
if mem > 90:
    print(f"High memory usage: {mem}%")
