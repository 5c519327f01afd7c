# mistake: An alert ends with an error
import sys, psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
bad = [f"High {n} usage: {v}%" for n, v in (("CPU", cpu), ("memory", mem)) if v > 90]
print(*bad, sep="\n")
sys.exit(1 if bad else 0)
