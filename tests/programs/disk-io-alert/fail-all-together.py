# mistake: All disks are added up
import psutil, time
A = psutil.disk_io_counters(perdisk=True)
time.sleep(10)
B = psutil.disk_io_counters(perdisk=True)
busy = []
r = sum(B[d].read_time - A[d].read_time for d in B)
w = sum(B[d].write_time - A[d].write_time for d in B)
if r > 1000 or w > 1000:
    busy.append("")
for d in busy:
    print("High disk I/O detected!", d)
if not busy:
    print("Disk I/O normal")
