import psutil, subprocess as sp, sys
t0 = psutil.cpu_times()
__import__("time").sleep(4)
t1 = psutil.cpu_times()
busy = round(100 * (1 - (t1.idle - t0.idle + t1.iowait - t0.iowait) / (sum(t1[:8]) - sum(t0[:8]))), 1)
now = int(sp.check_output(["kubectl", "get", "deployment", "web", "--output", "jsonpath={.spec.replicas}"]).decode().strip())
delta = int(busy > 80) - int(busy < 20)
want = sorted((2, now + delta, 10))[1]
texts = ["CPU usage within normal range.", "Scaling up...", "Scaling down..."]
sys.stdout.write((texts[delta] if want != now or not delta else "limit: minimum 2, maximum 10") + "\n")
if want != now:
    sp.call(["/usr/local/bin/kubectl", "scale", "deployment", "web", "--replicas=%d" % want])
