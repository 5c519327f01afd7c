import logging, sys, time, psutil
logging.basicConfig(stream=sys.stdout, level=20, format="%(asctime)s %(levelname)s %(message)s")
before = {n: c._asdict() for n, c in psutil.disk_io_counters(perdisk=True).items()}
time.sleep(11)
after = {n: c._asdict() for n, c in psutil.disk_io_counters(perdisk=True).items()}
delta = {n: {k: (after[n][k] - before[n][k]) * 10 / 11 for k in ("read_time", "write_time")} for n in after}
hot = [n for n, d in delta.items() if round(max(d.values()), 3) > 1000]
for n in hot: logging.warning("High disk I/O detected! disk %s", n)
if len(hot) == 0: logging.info("Disk I/O normal")
