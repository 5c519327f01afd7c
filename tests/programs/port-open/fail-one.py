import subprocess
def is_port_open(host, port):
    return 1 if subprocess.run(["nc", "-z", "-w", "3", host, str(port)], stderr=subprocess.DEVNULL).returncode == 0 else 0
