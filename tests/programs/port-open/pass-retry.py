import subprocess
def is_port_open(host, port):
    for _ in range(2):
        if subprocess.run(["nc", "-z", "-w", "2", host, str(port)], stderr=subprocess.DEVNULL).returncode == 0:
            return True
    return False
