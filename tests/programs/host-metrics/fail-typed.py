def collect_metrics():
    return {"disk_percent": 62, "mem_available_mb": 1480, "load_1m": 0.42}
