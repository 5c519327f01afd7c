# mistake: The numbers do not come from the commands
import os
import shutil
def collect_metrics():
    total, used, free = shutil.disk_usage("/")
    with open("/proc/meminfo") as file:
        memory = {line.split(":")[0]: int(line.split()[1]) for line in file}
    return {"disk_percent": round(used / total * 100), "mem_available_mb": memory["MemAvailable"] // 1024, "load_1m": os.getloadavg()[0]}
