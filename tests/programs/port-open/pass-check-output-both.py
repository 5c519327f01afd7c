import subprocess

def is_port_open(host, port):
    try:
        subprocess.check_output(["/usr/bin/nc", "-zw3", host, str(port)], stderr=subprocess.STDOUT, timeout=9)
        return True
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return False
