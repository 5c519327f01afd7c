import subprocess

def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout

def collect_metrics() -> dict:
    metrics = {}
    for line in output("df", "-h").splitlines():
        fields = line.split()
        if fields[-1] == "/":
            metrics["disk_percent"] = int(fields[4].rstrip("%"))
    for line in output("free", "-m").splitlines():
        if line.startswith("Mem:"):
            metrics["mem_available_mb"] = int(line.split()[-1])
    loads = output("uptime").split("load average:")[1]
    metrics["load_1m"] = float(loads.split(",")[0])
    return metrics

print(collect_metrics())
