import logging, sys, os, subprocess
import psutil
logging.basicConfig(stream=sys.stdout, format="%(message)s", level=logging.DEBUG)
def main():
    usage = psutil.cpu_times_percent(interval=1)
    usage = 100 - usage.idle
    if 20 <= round(usage, 1) <= 80:
        return logging.info("CPU usage within normal range.")
    count = int(subprocess.check_output("kubectl get deployment web -o jsonpath={.spec.replicas}", shell=True))
    if usage > 80:
        if count >= 10:
            return logging.warning("not more: maximum of 10")
        logging.info("Scaling up...")
        count += 1
    else:
        if count <= 2:
            return logging.warning("not less: minimum of 2")
        logging.info("Scaling down...")
        count -= 1
    subprocess.run(["kubectl", "scale", "deployment", "web", "--replicas", str(count)], check=True)
main()
