import threading, time, psutil
found = {}
def watch(name):
    a = psutil.disk_io_counters(perdisk=True)[name]
    time.sleep(10)
    b = psutil.disk_io_counters(perdisk=True)[name]
    found[name] = (b.read_time - a.read_time, b.write_time - a.write_time)
ts = [threading.Thread(target=watch, args=(n,), name=n) for n in psutil.disk_io_counters(perdisk=True)]
[t.start() for t in ts]; [t.join() for t in ts]
high = False
for n, (r, w) in sorted(found.items()):
    if max(r, w) > 1000:
        high = True
        print(n, r, w, "High disk I/O detected!")
if not high: print("All fine. Disk I/O normal.")
