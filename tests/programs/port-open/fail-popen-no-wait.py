import subprocess
def is_port_open(host, port):
    nc = subprocess.Popen(["nc", "-z", "-w", "3", host, str(port)])
    return nc.returncode == 0
