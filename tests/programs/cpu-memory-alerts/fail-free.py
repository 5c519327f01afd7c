# mistake: Memory that is not free counts as used
import psutil
cpu = psutil.cpu_percent(interval=1)
v = psutil.virtual_memory()
mem = (v.total - v.free) * 100 / v.total
if cpu > 90:
    print(f"High CPU usage: {cpu}%")
if mem > 90:
    print(f"High memory usage: {mem:.1f}%")
