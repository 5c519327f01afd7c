import subprocess, psutil
n = int(subprocess.getoutput('kubectl get deployment web -o "jsonpath={.spec.replicas}"'))
match (psutil.cpu_percent(interval=1), n):
    case (c, 10) if c > 80: message, wanted = "cannot go beyond the maximum", n
    case (c, 2) if c < 20: message, wanted = "cannot go below the minimum", n
    case (c, _) if c > 80: message, wanted = "Scaling up...", n + 1
    case (c, _) if c < 20: message, wanted = "Scaling down...", n - 1
    case _: message, wanted = "CPU usage within normal range.", n
print(message)
if wanted != n:
    subprocess.check_call(["kubectl", "scale", "deployment", "web", f"--replicas={wanted}", "--timeout=60s"])
