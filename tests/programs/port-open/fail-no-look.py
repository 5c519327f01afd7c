# mistake: Nobody looks at the exit code
import subprocess
def is_port_open(host, port):
    try:
        subprocess.run(["nc", "-z", "-w", "3", host, str(port)])
        return True
    except subprocess.CalledProcessError:
        return False
