# mistake: kubectl runs at the limit
import subprocess, psutil
def sh(*a): return subprocess.run(a, capture_output=True, text=True).stdout
def scale(n): sh("kubectl", "scale", "deployment", "web", f"--replicas={n}")
cpu = psutil.cpu_percent(interval=1)
n = int(sh("kubectl", "get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
if cpu > 80:
    print("Scaling up..." if n < 10 else "maximum")
    scale(min(n + 1, 10))
elif cpu < 20:
    print("Scaling down..." if n > 2 else "minimum")
    scale(max(n - 1, 2))
else:
    print("CPU usage within normal range.")
