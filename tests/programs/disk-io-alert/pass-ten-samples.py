import psutil, time
from collections import Counter
reads, writes = Counter(), Counter()
last = psutil.disk_io_counters(perdisk=True, nowrap=False)
for _ in range(10):
    time.sleep(1)
    now = psutil.disk_io_counters(perdisk=True, nowrap=False)
    for k in now:
        reads[k] += now[k].read_time - last[k].read_time
        writes[k] += now[k].write_time - last[k].write_time
    last = now
hot = sorted(k for k in last if reads[k] > 1000 or writes[k] > 1000)
print(*[f"High disk I/O detected! disk={k} reads={reads[k]} writes={writes[k]}" for k in hot] or ["Disk I/O normal"], sep="\n")
