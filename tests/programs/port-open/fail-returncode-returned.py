# mistake: The exit code itself is returned
import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", "-w", "3", host, str(port)]).returncode
