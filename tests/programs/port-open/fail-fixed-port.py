import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", "-w", "3", host, "80"]).returncode == 0
