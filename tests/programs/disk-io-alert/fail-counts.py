# mistake: Operations are counted
import psutil, time
A = psutil.disk_io_counters(perdisk=True)
time.sleep(10)
B = psutil.disk_io_counters(perdisk=True)
busy = []
for d in B:
    r = B[d].read_count - A[d].read_count
    w = B[d].write_count - A[d].write_count
    if r > 1000 or w > 1000:
        busy.append(d)
for d in busy:
    print("High disk I/O detected!", d)
if not busy:
    print("Disk I/O normal")
