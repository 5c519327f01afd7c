# mistake: There is no time between the readings
import psutil, time
A = psutil.disk_io_counters(perdisk=True)
B = psutil.disk_io_counters(perdisk=True)
busy = []
for d in B:
    r = B[d].read_time - A[d].read_time
    w = B[d].write_time - A[d].write_time
    if r > 1000 or w > 1000:
        busy.append(d)
for d in busy:
    print("High disk I/O detected!", d)
if not busy:
    print("Disk I/O normal")
