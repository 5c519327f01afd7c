import subprocess
def is_port_open(host, port):
    if subprocess.run(["ping", "-c", "1", "-W", "1", host], capture_output=True).returncode:
        return False
    return subprocess.run(["nc", "-z", "-w", "3", host, str(port)], stderr=subprocess.DEVNULL).returncode == 0
