# mistake: The numbers do not come from the commands
import psutil
def collect_metrics():
    return {
        "disk_percent": round(psutil.disk_usage("/").percent),
        "mem_available_mb": psutil.virtual_memory().available // 2**20,
        "load_1m": psutil.getloadavg()[0],
    }
