# mistake: No alert is printed
import logging, psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
if cpu > 90:
    logging.warning(f"High CPU usage: {cpu}%")
if mem > 90:
    logging.warning(f"High memory usage: {mem}%")
