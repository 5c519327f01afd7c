# mistake: Nothing is scaled
import subprocess, psutil
def sh(*a): return subprocess.run(a, capture_output=True, text=True).stdout
def scale(n): sh("kubectl", "scale", "deployment", "web", f"--replicas={n}")
cpu = psutil.cpu_percent(interval=1)
n = int(sh("kubectl", "get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
print("Scaling up..." if cpu > 80 and n < 10 else "Scaling down..." if cpu < 20 and n > 2 else "CPU usage within normal range." if 20 <= cpu <= 80 else "maximum minimum")
