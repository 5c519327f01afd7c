# mistake: Nobody looks at the exit code
import subprocess
def is_port_open(host, port):
    return bool(subprocess.run(["nc", "-z", "-w", "3", host, str(port)], capture_output=True))
