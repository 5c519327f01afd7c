# mistake: There is no time limit
import subprocess
def is_port_open(host, port):
    try:
        subprocess.check_call(["nc", "-zv", host, str(port)], stderr=subprocess.DEVNULL)
    except subprocess.CalledProcessError:
        return False
    return True
