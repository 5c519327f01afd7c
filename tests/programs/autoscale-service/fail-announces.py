# mistake: Scaling is announced at the limit
import subprocess, psutil
def sh(*a): return subprocess.run(a, capture_output=True, text=True).stdout
def scale(n): sh("kubectl", "scale", "deployment", "web", f"--replicas={n}")
cpu = psutil.cpu_percent(interval=1)
n = int(sh("kubectl", "get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
if cpu > 80:
    print("Scaling up...")
    if n < 10:
        scale(n + 1)
    else:
        print("maximum")
elif cpu < 20:
    print("Scaling down...")
    if n > 2:
        scale(n - 1)
    else:
        print("minimum")
else:
    print("CPU usage within normal range.")
