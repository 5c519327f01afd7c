# mistake: The totals since the boot count
import psutil

io = psutil.disk_io_counters()
if io.read_time > 1000 or io.write_time > 1000:
    print("High disk I/O detected!")
