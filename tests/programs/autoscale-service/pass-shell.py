import os, subprocess, psutil
n = int(os.popen("kubectl get deployment web -o jsonpath='{.spec.replicas}'").read())
c = psutil.cpu_percent(1)
if c > 80 and n + 1 <= 10:
    print("Scaling up...", flush=True)
    os.system(f"kubectl scale deployment web --replicas={n + 1}")
elif c > 80:
    print("web is at its maximum size")
elif c < 20 and n - 1 >= 2:
    print("Scaling down...", flush=True)
    subprocess.run(f"kubectl scale --replicas={n - 1} deployment/web", shell=True)
elif c < 20:
    print("web is at its minimum size")
else:
    print("CPU usage within normal range.")
