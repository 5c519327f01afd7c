import subprocess
import time

def is_port_open(host, port):
    nc = subprocess.Popen(["nc", "-z", host, str(port)], stderr=subprocess.PIPE)
    end = time.monotonic() + 6
    while nc.poll() is None and time.monotonic() < end:
        time.sleep(0.1)
    if nc.returncode is None:
        nc.terminate()
        nc.wait()
        return False
    return nc.returncode == 0
