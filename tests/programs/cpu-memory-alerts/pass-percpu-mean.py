import statistics, os, psutil
cpu = statistics.mean(psutil.cpu_percent(interval=1, percpu=True))
memory = psutil.virtual_memory().percent
out = ""
if cpu > 90:
    out += f"ALERT! High CPU usage: {cpu:.0f}% (limit 90%)\n"
if memory > 90:
    out += f"ALERT! High memory usage: {memory:.0f}% (limit 90%)\n"
os.write(1, (out or "CPU and memory are fine, nothing High\n").encode())
