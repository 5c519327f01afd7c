import logging, sys
import psutil
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
busy = 100 - psutil.cpu_times_percent(interval=1).idle
memory = psutil.virtual_memory().percent
if round(busy, 1) > 90:
    logging.warning("High CPU usage: %.1f%%", busy)
else:
    logging.info("CPU ok: %.1f%%", busy)
if memory > 90:
    logging.warning("High memory usage: %.1f%%", memory)
else:
    logging.info("memory ok: %.1f%%", memory)
