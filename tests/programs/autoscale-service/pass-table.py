import psutil, subprocess
rules = [
    (lambda c, n: c > 80 and n == 10, "maximum", 0),
    (lambda c, n: c < 20 and n == 2, "minimum", 0),
    (lambda c, n: c > 80, "Scaling up...", +1),
    (lambda c, n: c < 20, "Scaling down...", -1),
    (lambda c, n: True, "CPU usage within normal range.", 0),
]
c = sum(psutil.cpu_percent(interval=0.5) for _ in range(2)) / 2
n = int(subprocess.run("kubectl get deployment web -o jsonpath={.spec.replicas}".split(), capture_output=True).stdout)
text, d = next((t, d) for test, t, d in rules if test(c, n))
print(text)
if d:
    r = subprocess.run(f"kubectl scale deployment web --replicas={n + d}".split())
    raise SystemExit(r.returncode)
