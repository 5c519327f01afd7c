# mistake: The port goes into the list as an int
import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", "-w", "3", host, port]).returncode == 0
