import psutil as p
[print(f"High {n} usage: {v}%") for n, v in (("CPU", p.cpu_percent(1)), ("memory", p.virtual_memory()[2])) if v > 90] or print("fine")
