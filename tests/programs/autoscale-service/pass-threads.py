from concurrent.futures import ThreadPoolExecutor
import json, psutil, subprocess
def copies():
    return json.loads(subprocess.run(["kubectl", "get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"], stdout=subprocess.PIPE).stdout)
with ThreadPoolExecutor() as ex:
    cpu, n = ex.submit(psutil.cpu_percent, interval=1), ex.submit(copies)
cpu, n = cpu.result(), n.result()
def to(k):
    subprocess.Popen(["kubectl", "scale", "deployment", "web", "--replicas=" + str(k)], stdout=subprocess.DEVNULL).communicate()
if cpu > 80:
    print("Scaling up...") or to(n + 1) if n < 10 else print("maximum")
elif cpu < 20:
    print("Scaling down...") or to(n - 1) if n > 2 else print("minimum")
else:
    print("CPU usage within normal range.")
