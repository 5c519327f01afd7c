import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-w", "3", host, str(port)], stdin=subprocess.DEVNULL).returncode == 0
