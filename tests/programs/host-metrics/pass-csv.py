import csv
import io
import subprocess
def table(command):
    text = subprocess.check_output(command, text=True)
    return list(csv.reader(io.StringIO(text), delimiter=" ", skipinitialspace=True))
def collect_metrics():
    disk = [row for row in table(["df", "--human-readable"]) if row[-1] == "/"]
    memory = [row for row in table(["free", "--mebi"]) if row[0] == "Mem:"]
    uptime = subprocess.getoutput if False else subprocess.check_output
    words = uptime(["uptime"], text=True).replace(",", " ").split()
    return {"disk_percent": int(disk[0][4].replace("%", "")), "mem_available_mb": int(memory[0][-1]), "load_1m": float(words[words.index("average:") + 1])}
