# mistake: The time limit ends in an exception
import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", host, str(port)], timeout=5).returncode == 0
