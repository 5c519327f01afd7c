# mistake: 0 is taken for False
import subprocess
def is_port_open(host, port):
    return bool(subprocess.run(["nc", "-z", "-w", "3", host, str(port)]).returncode)
