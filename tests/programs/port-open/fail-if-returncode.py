# mistake: 0 is taken for False
import subprocess
def is_port_open(host, port):
    result = subprocess.run(["nc", "-z", "-w", "3", host, str(port)])
    if result.returncode:
        return True
    return False
