import sys, time
from subprocess import Popen, PIPE
import psutil
class Deployment:
    def __init__(self, name): self.name = name
    @property
    def replicas(self):
        with Popen(["kubectl", "get", f"deployment/{self.name}", "-o", "jsonpath={.spec.replicas}"], stdout=PIPE) as p:
            return int(p.stdout.read())
    @replicas.setter
    def replicas(self, n):
        Popen(["kubectl", "scale", f"deployment/{self.name}", "--replicas", str(n), "-n", "default"]).wait()
class Scaler:
    LOW, HIGH, MIN, MAX = 20.0, 80.0, 2, 10
    def run(self, d):
        psutil.cpu_percent(); time.sleep(1); c = psutil.cpu_percent()
        now = d.replicas
        if self.LOW <= c <= self.HIGH:
            return "CPU usage within normal range."
        up = c > self.HIGH
        if now == (self.MAX if up else self.MIN):
            return "at the " + ("maximum" if up else "minimum") + f" of {now}"
        d.replicas = now + (1 if up else -1)
        return "Scaling up..." if up else "Scaling down..."
if __name__ == "__main__":
    print(Scaler().run(Deployment("web")))
    sys.exit()
