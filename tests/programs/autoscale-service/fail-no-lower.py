# mistake: There is no lower limit
import subprocess, psutil
def sh(*a): return subprocess.run(a, capture_output=True, text=True).stdout
def scale(n): sh("kubectl", "scale", "deployment", "web", f"--replicas={n}")
cpu = psutil.cpu_percent(interval=1)
n = int(sh("kubectl", "get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
if cpu > 80:
    if n < 10:
        print("Scaling up...")
        scale(n + 1)
    else:
        print("maximum reached")
elif cpu < 20:
    if n > 1:
        print("Scaling down...")
        scale(n - 1)
    else:
        print("minimum reached")
else:
    print("CPU usage within normal range.")
