# mistake: There is no time limit
import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", host, str(port)]).returncode == 0
