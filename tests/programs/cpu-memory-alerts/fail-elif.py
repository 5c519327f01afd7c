# mistake: One question hides the other
import psutil
def check():
    cpu, mem = psutil.cpu_percent(1), psutil.virtual_memory().percent
    if cpu > 90:
        return f"High CPU usage: {cpu}%"
    if mem > 90:
        return f"High memory usage: {mem}%"
    return "fine"
print(check())
