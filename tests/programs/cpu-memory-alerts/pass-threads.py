import threading
import psutil
lines = []
lock = threading.Lock()
def cpu():
    v = psutil.cpu_percent(interval=3)
    if v > 90:
        with lock:
            lines.append("High CPU usage: {:.1f}%".format(v))
def memory():
    v = psutil.virtual_memory().percent
    if not v <= 90:
        with lock:
            lines.append("High memory usage: {:.1f}%".format(v))
ts = [threading.Thread(target=f) for f in (cpu, memory)]
for t in ts: t.start()
for t in ts: t.join()
print(*lines, sep="\n")
print("checked CPU and memory")
