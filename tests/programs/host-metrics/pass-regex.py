import re
import subprocess
def run(command):
    return subprocess.run(command.split(), stdout=subprocess.PIPE, encoding="utf-8").stdout
def collect_metrics():
    disk = re.search(r"(\d+)%\s+/$", run("df -h"), re.MULTILINE)
    memory = re.search(r"^Mem:.*\s(\d+)\s*$", run("free -m"), re.M)
    load = re.search(r"load average: ([\d.]+)", run("uptime"))
    return dict(disk_percent=int(disk[1]), mem_available_mb=int(memory[1]), load_1m=float(load[1]))
