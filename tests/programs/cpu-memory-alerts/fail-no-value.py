import psutil
if psutil.cpu_percent(interval=1) > 90:
    print("High CPU usage!")
if psutil.virtual_memory().percent > 90:
    print("High memory usage!")
