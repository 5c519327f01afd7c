# mistake: The time limit ends in an exception
import subprocess
def is_port_open(host, port):
    try:
        subprocess.run(["nc", "-z", host, str(port)], timeout=5, check=True)
        return True
    except subprocess.CalledProcessError:
        return False
